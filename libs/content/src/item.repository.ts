import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError, say } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { ItemState } from './item-state.rules.js';
import { ItemEntity } from './item.entity.js';

/** What decides about an item's next step. */
export type ItemRecord = Pick<
  ItemEntity,
  'id' | 'authorId' | 'state' | 'title' | 'currentVersionId' | 'approvedVersionId' | 'publishedAt'
>;

export interface NewItem {
  id: string;
  authorId: string;
  title: string;
  versionId: string;
  /** Where an imported item comes from, so that it is imported once. */
  sourceKey: string | null;
  /** The member whose suggestion it was. */
  suggestedBy?: string | null;
}

/** An imported item as it came in. */
export interface FormerItem {
  id: string;
  sourceKey: string;
  title: string;
  linkUrl: string | null;
  texts: string[];
}

@Injectable()
export class ItemRepository {
  /** Stores new drafts; answers the ids of those stored. One whose source is known already is left out. */
  async insert(tx: Transaction, items: NewItem[], at: Date): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO content_items (organisation_id, id, author_id, state, title, source_key, current_version_id, suggested_by, created_at, updated_at)
       SELECT current_organisation(), i.id, i."authorId", 'draft', i.title, i."sourceKey", i."versionId", i."suggestedBy", $2, $2
         FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, "authorId" uuid, title text, "sourceKey" text, "versionId" uuid, "suggestedBy" uuid)
       ON CONFLICT (organisation_id, source_key) WHERE source_key IS NOT NULL DO NOTHING
       RETURNING id`,
      [JSON.stringify(items), at],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Items by the source they were imported from. */
  async bySource(tx: Transaction, sourceKeys: string[]): Promise<Map<string, { id: string; title: string }>> {
    const items = await tx.getRepository(ItemEntity).findBy({ sourceKey: In(sourceKeys) });
    return new Map(items.map(({ id, title, sourceKey }) => [sourceKey!, { id, title }]));
  }

  /** Items by a source key of a former form, with what their first version says. */
  async ofFormerSources(tx: Transaction, sourceKeys: string[]): Promise<FormerItem[]> {
    return tx.query<FormerItem[]>(
      `SELECT i.id, i.source_key AS "sourceKey", v.title, v.link_url AS "linkUrl",
              ARRAY(SELECT c.text FROM captions c WHERE c.version_id = v.id) AS texts
         FROM content_items i JOIN content_versions v ON v.item_id = i.id AND v.number = 1
        WHERE i.source_key = ANY($1)`,
      [sourceKeys],
    );
  }

  async sourceChanged(tx: Transaction, { id, sourceKey }: FormerItem, to: string): Promise<void> {
    await tx.getRepository(ItemEntity).update({ id, sourceKey }, { sourceKey: to });
  }

  /** Locks the item until the transaction ends, so that of two who decide at once the second sees the first's decision. */
  async lock(tx: Transaction, itemId: string): Promise<ItemRecord> {
    const item = await tx
      .getRepository(ItemEntity)
      .findOne({ where: { id: itemId }, lock: { mode: 'pessimistic_write' } });
    if (!item) throw DomainError.notFound('content item');
    return item;
  }

  /** Takes a new version, or the changed draft, as the newest. */
  async edited(tx: Transaction, item: ItemRecord, state: ItemState, title: string, versionId: string, at: Date) {
    await this.change(tx, item, { state, title, currentVersionId: versionId, updatedAt: at });
  }

  async moved(tx: Transaction, item: ItemRecord, state: ItemState, at: Date): Promise<void> {
    await this.change(tx, item, { state, updatedAt: at });
  }

  async approved(tx: Transaction, item: ItemRecord, state: ItemState, publishedAt: Date, at: Date): Promise<void> {
    await this.change(tx, item, { state, approvedVersionId: item.currentVersionId, publishedAt, updatedAt: at });
  }

  async retired(
    tx: Transaction,
    item: ItemRecord,
    state: 'retired' | 'recalled',
    { by, reason, at }: { by: string; reason: string; at: Date },
  ): Promise<void> {
    await this.change(tx, item, {
      state,
      retiredBy: by,
      retireReason: reason,
      retiredAt: at,
      updatedAt: at,
    });
  }

  private async change(tx: Transaction, { id, state }: ItemRecord, changes: Partial<ItemEntity>): Promise<void> {
    const { affected } = await tx.getRepository(ItemEntity).update({ id, state }, changes);
    if (affected !== 1)
      throw DomainError.conflict('wrong_state', say('Somebody else changed this item just now; load it again.'));
  }

  /** How many items are about the topic, as they stand now or as they are approved. */
  async about(tx: Transaction, topicId: string): Promise<number> {
    const [row] = await tx.query<{ uses: number }[]>(
      `SELECT count(*)::int AS uses FROM content_items i
        WHERE i.organisation_id = current_organisation() AND i.state NOT IN ('retired', 'recalled') AND EXISTS (
          SELECT FROM content_versions v WHERE v.organisation_id = i.organisation_id
             AND v.id IN (i.current_version_id, i.approved_version_id) AND $1 = ANY (v.topic_ids))`,
      [topicId],
    );
    return row?.uses ?? 0;
  }

  /** How many items are for the region, as they stand now or as they are approved, and may still be shared; and one of them. */
  async inRegion(tx: Transaction, region: string, at: Date): Promise<{ count: number; title: string | null }> {
    const [row] = await tx.query<[{ count: number; title: string | null }]>(
      `SELECT count(*)::int AS count, min(i.title) AS title FROM content_items i
        WHERE i.organisation_id = current_organisation() AND i.state NOT IN ('retired', 'recalled') AND EXISTS (
          SELECT FROM content_versions v WHERE v.organisation_id = i.organisation_id
             AND v.id IN (i.current_version_id, i.approved_version_id) AND $1 = ANY (v.audience_regions)
             AND coalesce(v.expires_at, 'infinity') > $2)`,
      [region, at],
    );
    return row;
  }

  /** So many more members have shared the item, or fewer. */
  async countShare(tx: Transaction, itemId: string, by: number): Promise<void> {
    await tx.getRepository(ItemEntity).increment({ id: itemId }, 'shareCount', by);
  }
}
