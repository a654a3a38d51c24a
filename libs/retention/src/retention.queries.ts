import { Injectable } from '@nestjs/common';
import type { Actor, Person } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { ErasedItemEntity, type ErasedItem } from './erased-item.entity.js';
import { RetentionRepository } from './retention.repository.js';
import type { Retention } from './retention.js';

/** A hold on an item; `lifted` is null while it stands. */
export interface ItemHold {
  id: string;
  reason: string;
  placedBy: Person;
  since: Date;
  lifted: { by: Person; at: Date } | null;
}

type Row = Pick<ItemHold, 'id' | 'reason' | 'since'> & {
  placedById: string;
  placedByName: string;
  liftedById: string | null;
  liftedByName: string | null;
  liftedAt: Date | null;
};

@Injectable()
export class RetentionQueries {
  constructor(
    private readonly database: Database,
    private readonly repository: RetentionRepository,
  ) {}

  async settings(actor: Actor): Promise<Retention> {
    return this.database.within(actor, (tx) => this.repository.settings(tx));
  }

  /** Of an item that is there, or was erased. @throws DomainError not_found. */
  async keeping(actor: Actor, itemId: string): Promise<{ holds: ItemHold[]; erased: ErasedItem | null }> {
    return this.database.within(actor, async (tx) => {
      const erased = await tx.getRepository(ErasedItemEntity).findOneBy({ itemId });
      if (!erased) await this.repository.requireItem(tx, itemId);
      return { holds: await this.holds(tx, itemId), erased };
    });
  }

  /** Every hold there was on an item, the newest first. */
  async holds(tx: Transaction, itemId: string): Promise<ItemHold[]> {
    const rows = await tx.query<Row[]>(
      `SELECT h.id, h.reason, h.since, h.placed_by AS "placedById", p.name AS "placedByName",
              h.lifted_by AS "liftedById", l.name AS "liftedByName", h.lifted_at AS "liftedAt"
         FROM item_holds h
         JOIN members p ON p.organisation_id = h.organisation_id AND p.id = h.placed_by
         LEFT JOIN members l ON l.organisation_id = h.organisation_id AND l.id = h.lifted_by
        WHERE h.organisation_id = current_organisation() AND h.item_id = $1
        ORDER BY h.since DESC, h.id DESC`,
      [itemId],
    );
    return rows.map((row) => ({
      id: row.id,
      reason: row.reason,
      since: row.since,
      placedBy: { id: row.placedById, name: row.placedByName },
      lifted:
        row.liftedById && row.liftedAt
          ? { by: { id: row.liftedById, name: row.liftedByName ?? '' }, at: row.liftedAt }
          : null,
    }));
  }
}
