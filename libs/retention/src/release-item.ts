import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, shownText, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ItemHoldRepository } from './item-hold.repository.js';
import { itemHoldLifted } from './retention.facts.js';

/** Lifts the hold on an item; who placed and who lifted it, why and when stays told. */
@Injectable()
export class ReleaseItem {
  constructor(
    private readonly database: Database,
    private readonly holds: ItemHoldRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found; invalid on `reason`; conflict `erased`, or `not_held`, also of one that ended by its day. */
  async execute(actor: Actor, itemId: string, reason: string): Promise<void> {
    const liftReason = shownText(reason);
    if (liftReason === null) throw DomainError.invalid('reason', say('Say why the hold is lifted.'));
    const { memberId: actorId } = actor;
    await this.database.within(actor, async (tx) => {
      await this.holds.keep(tx, itemId);
      const [hold, at] = [await this.holds.standing(tx, itemId), this.clock.now()];
      const ended = hold?.endsAt && hold.endsAt <= at;
      if (!hold || ended || !(await this.holds.lift(tx, hold.id, { liftedBy: actorId, liftedAt: at, liftReason }))) {
        throw DomainError.conflict('not_held', say('This item is under no legal hold.'));
      }
      await this.ledger.append(tx, itemHoldLifted.of({ at, actorId, subjectId: itemId, detail: { holdId: hold.id } }));
    });
  }
}
