import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, say, shownText, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ItemHoldRepository } from './item-hold.repository.js';
import { itemHoldPlaced } from './retention.facts.js';

/** Keeps everything of an item, however old it grows, until the hold is lifted. It beats erasure from the moment it stands. */
@Injectable()
export class HoldItem {
  constructor(
    private readonly database: Database,
    private readonly holds: ItemHoldRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found; invalid on `reason`; conflict `held`. */
  async execute(actor: Actor, itemId: string, reason: string): Promise<void> {
    const said = shownText(reason);
    if (said === null) throw DomainError.invalid('reason', say('must not be empty'));
    const { memberId: actorId } = actor;
    await this.database.within(actor, async (tx) => {
      await this.holds.keep(tx, itemId);
      const [id, at] = [newId(), this.clock.now()];
      if (!(await this.holds.insert(tx, { id, itemId, reason: said, placedBy: actorId, since: at }))) {
        throw DomainError.conflict('held', say('This item is under a legal hold already.'));
      }
      await this.ledger.append(tx, itemHoldPlaced.of({ at, actorId, subjectId: itemId, detail: { holdId: id } }));
    });
  }
}
