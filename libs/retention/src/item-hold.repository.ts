import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { ItemHoldEntity } from './item-hold.entity.js';

@Injectable()
export class ItemHoldRepository {
  /** Waits for whoever erases the item, and keeps them waiting. @throws DomainError not_found. */
  async keep(tx: Transaction, itemId: string): Promise<void> {
    const rows = await tx.query<unknown[]>(
      'SELECT FROM content_items WHERE organisation_id = current_organisation() AND id = $1 FOR KEY SHARE',
      [itemId],
    );
    if (rows.length === 0) throw DomainError.notFound('content item');
  }

  async standing(tx: Transaction, itemId: string): Promise<ItemHoldEntity | null> {
    return tx.getRepository(ItemHoldEntity).findOneBy({ itemId, liftedAt: IsNull() });
  }

  /** @returns false when there is one already. */
  async insert(
    tx: Transaction,
    hold: Pick<ItemHoldEntity, 'id' | 'itemId' | 'reason' | 'placedBy' | 'since'>,
  ): Promise<boolean> {
    return insertUnlessThere(tx, ItemHoldEntity, { ...hold });
  }

  /** @returns false when somebody else was first. */
  async lift(tx: Transaction, id: string, liftedBy: string, liftedAt: Date): Promise<boolean> {
    const { affected } = await tx
      .getRepository(ItemHoldEntity)
      .update({ id, liftedAt: IsNull() }, { liftedBy, liftedAt });
    return affected === 1;
  }
}
