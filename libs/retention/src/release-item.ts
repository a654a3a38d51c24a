import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ItemHoldRepository } from './item-hold.repository.js';
import { itemHoldLifted } from './retention.facts.js';

/** Lifts the hold on an item; who placed it, why and when stays told. */
@Injectable()
export class ReleaseItem {
  constructor(
    private readonly database: Database,
    private readonly holds: ItemHoldRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found; conflict `erased`, or `not_held`, also of one that ended by its day. */
  async execute(actor: Actor, itemId: string): Promise<void> {
    const { memberId: actorId } = actor;
    await this.database.within(actor, async (tx) => {
      await this.holds.keep(tx, itemId);
      const [hold, at] = [await this.holds.standing(tx, itemId), this.clock.now()];
      const ended = hold?.endsAt && hold.endsAt <= at;
      if (!hold || ended || !(await this.holds.lift(tx, hold.id, actorId, at))) {
        throw DomainError.conflict('not_held', say('This item is under no legal hold.'));
      }
      await this.ledger.append(tx, itemHoldLifted.of({ at, actorId, subjectId: itemId, detail: { holdId: hold.id } }));
    });
  }
}
