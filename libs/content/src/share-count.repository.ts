import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { ItemEntity } from './item.entity.js';

@Injectable()
export class ShareCountRepository {
  /** One more member has shared the item, or one fewer. */
  async change(tx: Transaction, itemId: string, by: 1 | -1): Promise<void> {
    await tx.getRepository(ItemEntity).increment({ id: itemId }, 'shareCount', by);
  }
}
