import { Injectable } from '@nestjs/common';
import { Clock, newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { CheckDeputy } from './check-deputy.js';
import type { DeputyOrder } from './deputy.js';
import { deputyNamed } from './deputy.facts.js';
import { DeputyRepository } from './deputy.repository.js';

/** Names who stands in for a member on some days: the member for themselves, an admin for anybody. */
@Injectable()
export class NameDeputy {
  constructor(
    private readonly database: Database,
    private readonly check: CheckDeputy,
    private readonly deputies: DeputyRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the row's id.
   * @throws DomainError forbidden for another's deputy; invalid naming `deputyId`, `firstOn` or `lastOn`; conflict
   * `already_away` when somebody stands in for them on one of these days.
   */
  async execute(actor: Actor, order: DeputyOrder): Promise<string> {
    const [id, at] = [newId(), this.clock.now()];
    await this.database.within(actor, async (tx) => {
      const moments = await this.check.execute(tx, actor, order, at);
      const { memberId, deputyId, firstOn, lastOn } = order;
      const named = { namedBy: actor.memberId, namedAt: at, endedBy: null, endedAt: null };
      await this.deputies.insert(tx, { id, memberId, deputyId, firstOn, lastOn, ...moments, ...named });
      const detail = { id, deputyId, firstOn, lastOn };
      await this.ledger.append(tx, deputyNamed.of({ at, actorId: actor.memberId, subjectId: memberId, detail }));
    });
    return id;
  }
}
