import { Injectable } from '@nestjs/common';
import { EditRepository, type Edited, type Subject, type SubjectKind } from '#libs/edits';
import { DomainError, hasRole, ROLES, type Actor } from '#libs/kernel';
import { MemberDirectory } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import type { EditedFields } from './edited.dto.js';

/** Who only shares is not told which colleague changed a setting. */
const TOLD = ROLES.filter((role) => role !== 'advocate' && role !== 'seller');

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
    const fields = await this.database.within(actor, async (tx) => {
      const edited = await this.edits.of(tx, subject);
      return this.told(tx, actor, [edited]).then((tell) => tell(edited));
    });
    return { ...(await read()), ...fields };
  }

  /** The same of a list, whose rows are read after this. */
  async ofKind(actor: Actor, kind: SubjectKind): Promise<(id: string) => EditedFields> {
    return this.database
      .within(actor, async (tx) => {
        const edited = await this.edits.ofKind(tx, kind);
        return { edited, tell: await this.told(tx, actor, edited.all) };
      })
      .then(
        ({ edited, tell }) =>
          (id) =>
            tell(edited.of(`${kind}.${id}`)),
      );
  }

  /** Does `change`; of a conflict it tells the other side: who, when, and the values by now, as `read` answers them. */
  async guard<T>(change: () => Promise<T>, read: () => Promise<Pick<EditedFields, 'lastChange'>>): Promise<T> {
    try {
      return await change();
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'changed_meanwhile')) throw error;
      const values = await read();
      const theirs = { ...values.lastChange, values };
      throw DomainError.conflict(error.code, error.detail, { theirs });
    }
  }

  private async told(tx: Transaction, actor: Actor, all: readonly Edited[]): Promise<(edited: Edited) => EditedFields> {
    const names = hasRole(actor, ...TOLD);
    const by = names ? all.flatMap(({ last }) => last?.by ?? []) : [];
    const people = await this.members.many(tx, [...new Set(by)]);
    return ({ revision, last }) => {
      if (!last || !names) return { revision, lastChange: null };
      const person = people.get(last.by);
      return {
        revision,
        lastChange: { by: person ? { id: person.id, name: person.name } : null, at: last.at.toISOString() },
      };
    };
  }
}
