import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { ItemState } from './item-state.rules.js';

export interface ItemRecord {
  id: string;
  authorId: string;
  state: ItemState;
  title: string;
  currentVersionId: string;
  approvedVersionId: string | null;
  /** When its first version was approved. */
  publishedAt: Date | null;
}

export interface NewItem {
  id: string;
  authorId: string;
  title: string;
  versionId: string;
  /** Where an imported item comes from, so that it is imported once. */
  sourceKey: string | null;
}

@Injectable()
export class ItemRepository {
  /** Stores new drafts; answers the ids of those stored. One whose source is known already is left out. */
  async insert(tx: Transaction, items: NewItem[], at: Date): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO content_items (organisation_id, id, author_id, state, title, source_key, current_version_id, created_at, updated_at)
       SELECT current_organisation(), i.id, i."authorId", 'draft', i.title, i."sourceKey", i."versionId", $2, $2
         FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, "authorId" uuid, title text, "sourceKey" text, "versionId" uuid)
       ON CONFLICT (organisation_id, source_key) WHERE source_key IS NOT NULL DO NOTHING
       RETURNING id`,
      [JSON.stringify(items), at],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Items by the source they were imported from. */
  async bySource(tx: Transaction, sourceKeys: string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; source_key: string }[]>(
      `SELECT id, source_key FROM content_items
        WHERE organisation_id = current_organisation() AND source_key = ANY($1::text[])`,
      [sourceKeys],
    );
    return new Map(rows.map((row) => [row.source_key, row.id]));
  }

  /** Locks the item until the transaction ends, so that of two who decide at once the second sees the first's decision. */
  async lock(tx: Transaction, itemId: string): Promise<ItemRecord> {
    const [item] = await tx.query<ItemRecord[]>(
      `SELECT id, author_id AS "authorId", state, title, current_version_id AS "currentVersionId",
              approved_version_id AS "approvedVersionId", published_at AS "publishedAt"
         FROM content_items WHERE organisation_id = current_organisation() AND id = $1 FOR UPDATE`,
      [itemId],
    );
    if (!item) throw DomainError.notFound('content item');
    return item;
  }

  /** Takes a new version, or the changed draft, as the newest. */
  async edited(tx: Transaction, item: ItemRecord, state: ItemState, title: string, versionId: string, at: Date) {
    await this.change(tx, item, 'state = $3, title = $4, current_version_id = $5, updated_at = $6', [
      state,
      title,
      versionId,
      at,
    ]);
  }

  async moved(tx: Transaction, item: ItemRecord, state: ItemState, at: Date): Promise<void> {
    await this.change(tx, item, 'state = $3, updated_at = $4', [state, at]);
  }

  async approved(tx: Transaction, item: ItemRecord, state: ItemState, publishedAt: Date, at: Date): Promise<void> {
    await this.change(
      tx,
      item,
      'state = $3, approved_version_id = current_version_id, published_at = $4, updated_at = $5',
      [state, publishedAt, at],
    );
  }

  async retired(tx: Transaction, item: ItemRecord, by: string, reason: string, at: Date): Promise<void> {
    await this.change(
      tx,
      item,
      `state = 'retired', retired_by = $3, retire_reason = $4, retired_at = $5, updated_at = $5`,
      [by, reason, at],
    );
  }

  private async change(tx: Transaction, item: ItemRecord, changes: string, values: unknown[]): Promise<void> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE content_items SET ${changes}
        WHERE organisation_id = current_organisation() AND id = $1 AND state = $2`,
      [item.id, item.state, ...values],
    );
    if (count !== 1)
      throw DomainError.conflict('wrong_state', 'Somebody else changed this item just now; load it again.');
  }
}
