import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { CaseRepository } from './case.repository.js';
import { caseNoted } from './case.facts.js';

/** Adds a note to a case. Notes are never changed or removed. */
@Injectable()
export class AddNote {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, caseId: string, text: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      if (!(await this.cases.lock(tx, caseId))) throw DomainError.notFound('case');
      const note = { id: newId(), caseId, authorId: actor.memberId, text, at: this.clock.now() };
      await this.cases.addNote(tx, note);
      const fact = { at: note.at, actorId: actor.memberId, subjectId: caseId };
      await this.ledger.append(tx, caseNoted.of({ ...fact, detail: { noteId: note.id } }));
    });
  }
}
