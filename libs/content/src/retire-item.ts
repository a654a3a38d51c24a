import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, shownText, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { WatchPages } from '#libs/page-snapshots';
import { Database, type Transaction } from '#libs/platform';
import { FeedEntryRepository } from './feed-entry.repository.js';
import { mayEdit } from './item-access.rules.js';
import { nextState } from './item-state.rules.js';
import { ItemRepository, type ItemRecord } from './item.repository.js';
import { itemRetired } from './item.facts.js';

/** Takes an item out of the library for good: nobody can share it any more. */
@Injectable()
export class RetireItem {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly feed: FeedEntryRepository,
    private readonly pages: WatchPages,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError rule_violation `reason_needed`, forbidden `not_yours`, conflict `wrong_state`. */
  async execute(actor: Actor, itemId: string, reason: string): Promise<void> {
    const words = shownText(reason);
    if (words === null) {
      const message = say('Say why the item is retired.');
      throw new DomainError('rule_violation', 'reason_needed', message, [{ field: 'reason', message }]);
    }
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const item = await this.items.lock(tx, itemId);
      mayEdit(actor, item);
      nextState(item.state, 'retire');
      await this.items.retired(tx, item, 'retired', { by: actor.memberId, reason: words, at });
      await this.feed.remove(tx, itemId);
      await this.pages.ended(tx, itemId);
      await this.ledger.append(
        tx,
        itemRetired.of({
          at,
          actorId: actor.memberId,
          subjectId: itemId,
          detail: { versionId: item.approvedVersionId },
        }),
      );
    });
  }

  /**
   * The same as part of a recall, whose fact tells of it: the caller has said that it may. Nothing of the item can be
   * decided on any more.
   * @throws DomainError not_found; conflict `wrong_state` when it is recalled already, `never_approved`.
   */
  async recalled(tx: Transaction, itemId: string, how: { by: string; reason: string; at: Date }): Promise<ItemRecord> {
    const item = await this.items.lock(tx, itemId);
    nextState(item.state, 'recall');
    if (!item.approvedVersionId) {
      const detail = say('Nothing of it was ever approved, so nothing of it can be out. Retire it instead.');
      throw DomainError.conflict('never_approved', detail);
    }
    await this.items.retired(tx, item, 'recalled', how);
    await this.feed.remove(tx, itemId);
    await this.pages.ended(tx, itemId);
    return item;
  }
}
