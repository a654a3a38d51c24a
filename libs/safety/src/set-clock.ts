import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { CaseRepository } from './case.repository.js';
import { clockSet } from './case.facts.js';

/** How many hours the organisation's own procedure leaves to report a case. Cases already open keep their time. */
@Injectable()
export class SetClock {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<number> {
    return this.database.within(actor, (tx) => this.cases.hours(tx));
  }

  /** Hours that are set already change nothing. `began` is the revision the change began from. @throws DomainError invalid naming `hours`, conflict `changed_meanwhile`. */
  async execute(actor: Actor, hours: number, began?: number): Promise<void> {
    const at = this.clock.now();
    if (!Number.isInteger(hours) || hours < 1 || hours > 360) {
      throw DomainError.invalid('hours', say('must be a whole number from 1 to 360'));
    }
    await this.database.within(actor, async (tx) => {
      const unchanged = hours === (await this.cases.hours(tx));
      if (unchanged && (await this.edits.wouldTake(tx, 'deadline.cases', began))) return;
      await this.edits.claim(tx, actor, 'deadline.cases', began, at);
      await this.cases.setHours(tx, hours);
      const fact = { at, actorId: actor.memberId, subjectId: actor.organisationId };
      await this.ledger.append(tx, clockSet.of({ ...fact, detail: { hours } }));
    });
  }
}
