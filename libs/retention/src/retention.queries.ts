import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Person } from '#libs/kernel';
import { MemberDirectory } from '#libs/people';
import { Database } from '#libs/platform';
import { ErasedItemEntity, type ErasedItem } from './erased-item.entity.js';
import { HoldQueries } from './hold.queries.js';
import type { ItemHold } from './item-hold.js';
import { RetentionRepository } from './retention.repository.js';
import type { Retention } from './retention.js';

/** What is left to say of an item that was erased; `rule` says who had set the days, where that is known. */
export interface ItemErasure extends ErasedItem {
  rule: { by: Person; at: Date } | null;
}

@Injectable()
export class RetentionQueries {
  constructor(
    private readonly database: Database,
    private readonly repository: RetentionRepository,
    private readonly holds: HoldQueries,
    private readonly members: MemberDirectory,
  ) {}

  async settings(actor: Actor): Promise<Retention> {
    return this.database.within(actor, (tx) => this.repository.settings(tx));
  }

  /** @throws DomainError not_found of an item that is there, never was, or is another organisation's. */
  async erasure(actor: Actor, itemId: string): Promise<ItemErasure> {
    return this.database.within(actor, async (tx) => {
      const erased = await tx.getRepository(ErasedItemEntity).findOneBy({ itemId });
      if (!erased) throw DomainError.notFound('content item');
      const { ruleBy, ruleAt } = erased;
      const by = ruleBy === null ? undefined : (await this.members.many(tx, [ruleBy])).get(ruleBy);
      return { ...erased, rule: by && ruleAt ? { by: { id: by.id, name: by.name }, at: ruleAt } : null };
    });
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
