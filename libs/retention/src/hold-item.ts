import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, say, shownText, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { HoldDays } from './hold-days.js';
import type { LocalDay } from './item-hold.js';
import { ItemHoldRepository } from './item-hold.repository.js';
import { itemHoldPlaced } from './retention.facts.js';

/**
 * Keeps everything of an item, however old it grows, until the hold is lifted or its last day is over. It beats erasure
 * from the moment it stands, or is told that it came too late.
 */
@Injectable()
export class HoldItem {
  constructor(
    private readonly database: Database,
    private readonly holds: ItemHoldRepository,
    private readonly days: HoldDays,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `until` is the last day of it on the organisation's calendar; null for one without an end.
   * @throws DomainError not_found; invalid on `reason` or `until`; conflict `held` or `erased`.
   */
  async execute(actor: Actor, itemId: string, reason: string, until: LocalDay | null = null): Promise<void> {
    const said = shownText(reason);
    if (said === null) throw DomainError.invalid('reason', say('must not be empty'));
    const { memberId: actorId } = actor;
    await this.database.within(actor, async (tx) => {
      await this.holds.keep(tx, itemId);
      const [id, at] = [newId(), this.clock.now()];
      const end = await this.days.end(tx, until, at);
      await this.holds.closeEnded(tx, itemId, at);
      if (!(await this.holds.insert(tx, { id, itemId, reason: said, placedBy: actorId, since: at, ...end }))) {
        throw DomainError.conflict('held', say('This item is under a legal hold already.'));
      }
      await this.ledger.append(
        tx,
        itemHoldPlaced.of({ at, actorId, subjectId: itemId, detail: { holdId: id, until } }),
      );
    });
  }
}
