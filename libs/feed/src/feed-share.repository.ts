import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ItemRepository } from '#libs/content';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { FeedShareEntity } from './feed-share.entity.js';

export interface SharedItem {
  itemId: string;
  memberId: string;
}

/** Who has shared which item, as the feed shows it. */
@Injectable()
export class FeedShares {
  constructor(private readonly items: ItemRepository) {}

  /** Notes that the member shared the item; the second time changes nothing. */
  async record(tx: Transaction, { itemId, memberId, at }: SharedItem & { at: Date }): Promise<void> {
    if (await insertUnlessThere(tx, FeedShareEntity, { memberId, itemId, sharedAt: at }))
      await this.items.countShare(tx, itemId, 1);
  }

  /** Takes the note back when nothing came of the share, so that the item counts as not shared yet. */
  async forget(tx: Transaction, { itemId, memberId }: SharedItem): Promise<void> {
    const { affected } = await tx.getRepository(FeedShareEntity).delete({ memberId, itemId });
    if (affected) await this.items.countShare(tx, itemId, -1);
  }

  /** The same of one item for many. */
  async forgetMany(tx: Transaction, itemId: string, memberIds: readonly string[]): Promise<void> {
    const { affected } = await tx.getRepository(FeedShareEntity).delete({ itemId, memberId: In([...memberIds]) });
    if (affected) await this.items.countShare(tx, itemId, -affected);
  }
}
