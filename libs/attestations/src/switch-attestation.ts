import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { conductRequired, conductWaived } from './conduct.facts.js';
import { ConductRepository } from './conduct.repository.js';

const SETTINGS = 'organisation.conduct';

/** Says whether members have to read the code of conduct before they share. Saying the same again changes nothing. */
@Injectable()
export class SwitchAttestation {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly conduct: ConductRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** `began` is the revision the change began from. @throws DomainError conflict `changed_meanwhile`. */
  async execute(actor: Actor, required: boolean, began?: number): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      const same = (await this.conduct.required(tx)) === required;
      if (same && (await this.edits.wouldTake(tx, SETTINGS, began))) return;
      await this.edits.claim(tx, actor, SETTINGS, began, at);
      await this.conduct.require(tx, required);
      const fact = required ? conductRequired : conductWaived;
      const { organisationId: subjectId, memberId: actorId } = actor;
      await this.ledger.append(tx, fact.of({ at, actorId, subjectId }));
    });
  }
}
