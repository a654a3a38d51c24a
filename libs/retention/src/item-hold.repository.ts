import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { DomainError, say } from '#libs/kernel';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { ErasedItemEntity } from './erased-item.entity.js';
import { ItemHoldEntity } from './item-hold.entity.js';
import type { LocalDay } from './item-hold.js';

@Injectable()
export class ItemHoldRepository {
  /** Waits for whoever erases the item, and keeps them waiting. @throws DomainError not_found; conflict `erased`. */
  async keep(tx: Transaction, itemId: string): Promise<void> {
    const rows = await tx.query<unknown[]>(
      'SELECT FROM content_items WHERE organisation_id = current_organisation() AND id = $1 FOR KEY SHARE',
      [itemId],
    );
    if (rows.length > 0) return;
    const erased = await tx.getRepository(ErasedItemEntity).findOneBy({ itemId });
    if (!erased) throw DomainError.notFound('content item');
    const message = say('This comes too late: the item was erased on {day, date, day}, when its time was over.', {
      day: erased.erasedAt,
    });
    throw DomainError.conflict('erased', message);
  }

  /** The one that nobody lifted, although it may have ended by its day. */
  async standing(tx: Transaction, itemId: string): Promise<ItemHoldEntity | null> {
    return tx.getRepository(ItemHoldEntity).findOneBy({ itemId, liftedAt: IsNull() });
  }

  /** @returns false when there is one already. */
  async insert(
    tx: Transaction,
    hold: Pick<ItemHoldEntity, 'id' | 'itemId' | 'reason' | 'placedBy' | 'since' | 'until' | 'endsAt'>,
  ): Promise<boolean> {
    return insertUnlessThere(tx, ItemHoldEntity, { ...hold });
  }

  /** Makes room for the next where one has ended by its day. */
  async closeEnded(tx: Transaction, itemId: string, now: Date): Promise<void> {
    await tx
      .getRepository(ItemHoldEntity)
      .update({ itemId, liftedAt: IsNull(), endsAt: LessThanOrEqual(now) }, { liftedAt: () => 'ends_at' });
  }

  /** @returns false when it has another end than `before` by now, or was lifted. */
  async changeEnd(
    tx: Transaction,
    id: string,
    before: LocalDay | null,
    end: Pick<ItemHoldEntity, 'until' | 'endsAt' | 'untilBy' | 'untilAt'>,
  ): Promise<boolean> {
    const { affected } = await tx
      .getRepository(ItemHoldEntity)
      .update({ id, liftedAt: IsNull(), until: before ?? IsNull() }, end);
    return affected === 1;
  }

  /** @returns false when somebody else was first. */
  async lift(
    tx: Transaction,
    id: string,
    lifted: Pick<ItemHoldEntity, 'liftedBy' | 'liftedAt' | 'liftReason'>,
  ): Promise<boolean> {
    const { affected } = await tx.getRepository(ItemHoldEntity).update({ id, liftedAt: IsNull() }, { ...lifted });
    return affected === 1;
  }
}
