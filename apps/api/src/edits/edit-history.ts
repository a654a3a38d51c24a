import { Injectable } from '@nestjs/common';
import { EditRepository, type Subject } from '#libs/edits';
import { DomainError, type Actor } from '#libs/kernel';
import { MemberDirectory } from '#libs/people';
import { Database } from '#libs/platform';
import type { EditedFields } from './edited.dto.js';

/** What the API tells of how things were edited, and of both sides when two people edit one thing. */
@Injectable()
export class EditHistory {
  constructor(
    private readonly database: Database,
    private readonly edits: EditRepository,
    private readonly members: MemberDirectory,
  ) {}

  /**
   * What `read` answers, with its revision. That is read first: should somebody save in between, the answer has an older
   * revision than it shows, and an edit of it is refused once too often rather than once too seldom.
   */
  async with<T extends object>(actor: Actor, subject: Subject, read: () => Promise<T>): Promise<T & EditedFields> {
    const of = await this.of(actor, [subject]);
    return { ...(await read()), ...of(subject) };
  }

  /** Of several at once, for a list; to be asked before its rows are read. */
  async of(actor: Actor, subjects: readonly Subject[]): Promise<(subject: Subject) => EditedFields> {
    return this.database.within(actor, async (tx) => {
      const edited = await this.edits.of(tx, subjects);
      const people = await this.members.many(
        tx,
        subjects.flatMap((subject) => edited(subject).last?.by ?? []),
      );
      return (subject) => {
        const { revision, last } = edited(subject);
        const by = last && people.get(last.by);
        const lastChange = last && { by: by ? { id: by.id, name: by.name } : null, at: last.at.toISOString() };
        return { revision, lastChange };
      };
    });
  }

  /** Does `change`; of a conflict it tells the other side: who, when, and the values by now, as `read` answers them. */
  async guard<T>(change: () => Promise<T>, read: () => Promise<EditedFields>): Promise<T> {
    try {
      return await change();
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'changed_meanwhile')) throw error;
      const values = await read();
      const theirs = { ...values.lastChange, values };
      throw DomainError.conflict(error.code, error.detail, { theirs });
    }
  }
}
