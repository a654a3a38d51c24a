import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { HoldDays } from './hold-days.js';
import type { LocalDay } from './item-hold.js';
import { ItemHoldRepository } from './item-hold.repository.js';
import { itemHoldEndChanged } from './retention.facts.js';

/** Lets a hold end sooner, later, or never. One that ended by its day goes on, as long as its item is there. */
@Injectable()
export class ChangeHoldEnd {
  constructor(
    private readonly database: Database,
    private readonly holds: ItemHoldRepository,
    private readonly days: HoldDays,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `before` is the end it had for whoever changes it: of two at once, one is told of the other.
   * @throws DomainError not_found; invalid on `until`; conflict `not_held`, `erased` or `changed_meanwhile`.
   */
  async execute(actor: Actor, itemId: string, until: LocalDay | null, before: LocalDay | null): Promise<void> {
    const { memberId: actorId } = actor;
    await this.database.within(actor, async (tx) => {
      await this.holds.keep(tx, itemId);
      const [hold, at] = [await this.holds.standing(tx, itemId), this.clock.now()];
      if (!hold) throw DomainError.conflict('not_held', say('This item is under no legal hold.'));
      if (hold.until === until) return;
      const end = await this.days.end(tx, until, at);
      if (!(await this.holds.changeEnd(tx, hold.id, before, { ...end, untilBy: actorId, untilAt: at }))) {
        const message = say('The end of this hold was changed meanwhile. Look at it before you change it again.');
        throw DomainError.conflict('changed_meanwhile', message);
      }
      const detail = { holdId: hold.id, until };
      await this.ledger.append(tx, itemHoldEndChanged.of({ at, actorId, subjectId: itemId, detail }));
    });
  }
}
