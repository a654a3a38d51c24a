import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { freezeLifted } from './freeze.facts.js';
import { FreezeRepository } from './freeze.repository.js';

/** Lets what a freeze reached be published again. */
@Injectable()
export class LiftFreeze {
  constructor(
    private readonly database: Database,
    private readonly freezes: FreezeRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found; conflict `wrong_state` when it is lifted already. */
  async execute(actor: Actor, freezeId: string): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const freeze = await this.freezes.find(tx, freezeId);
      if (!freeze) throw DomainError.notFound('freeze');
      if (!(await this.freezes.lift(tx, freezeId, actor.memberId, at))) {
        throw DomainError.conflict('wrong_state', say('Somebody has lifted it already.'));
      }
      const { scope, topicId, network, cause } = freeze;
      const detail = { scope, topicId, network, ...(cause === 'restore' ? { cause } : {}) };
      await this.ledger.append(tx, freezeLifted.of({ at, actorId: actor.memberId, subjectId: freezeId, detail }));
    });
  }
}
