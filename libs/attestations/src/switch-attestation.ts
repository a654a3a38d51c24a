import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { conductRequired, conductWaived } from './conduct.facts.js';
import { ConductRepository } from './conduct.repository.js';

/** Says whether members have to read the code of conduct before they share. Saying the same again changes nothing. */
@Injectable()
export class SwitchAttestation {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly conduct: ConductRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, required: boolean): Promise<void> {
    await this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      if ((await this.conduct.required(tx)) === required) return;
      await this.conduct.require(tx, required);
      const fact = required ? conductRequired : conductWaived;
      const { organisationId: subjectId, memberId: actorId } = actor;
      await this.ledger.append(tx, fact.of({ at: this.clock.now(), actorId, subjectId }));
    });
  }
}
