import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { ErasedItemEntity, type ErasedItem } from './erased-item.entity.js';
import { HoldQueries } from './hold.queries.js';
import type { ItemHold } from './item-hold.js';
import { RetentionRepository } from './retention.repository.js';
import type { Retention } from './retention.js';

@Injectable()
export class RetentionQueries {
  constructor(
    private readonly database: Database,
    private readonly repository: RetentionRepository,
    private readonly holds: HoldQueries,
  ) {}

  async settings(actor: Actor): Promise<Retention> {
    return this.database.within(actor, (tx) => this.repository.settings(tx));
  }

  /** Of an item that is there, or was erased. @throws DomainError not_found. */
  async keeping(actor: Actor, itemId: string): Promise<{ holds: ItemHold[]; erased: ErasedItem | null }> {
    return this.database.within(actor, async (tx) => {
      const erased = await tx.getRepository(ErasedItemEntity).findOneBy({ itemId });
      if (!erased) await this.repository.requireItem(tx, itemId);
      return { holds: await this.holds.of(tx, itemId), erased };
    });
  }
}
