import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { columnsOf, type Transaction } from '#libs/platform';
import { PageSnapshotEntity } from './page-snapshot.entity.js';
import type { PageSnapshot, PageWatch } from './page-snapshot.js';
import { PageWatchEntity } from './page-watch.entity.js';

/** Pages behind links: what was seen, and what is looked after. */
@Injectable()
export class PageRepository {
  async insert(tx: Transaction, snapshot: PageSnapshot): Promise<void> {
    await tx.getRepository(PageSnapshotEntity).insert({ ...snapshot } as object);
  }

  /** The newest of a version; of those that could be read, where that is asked for. */
  async newest(tx: Transaction, versionId: string, read = false): Promise<PageSnapshot | null> {
    const where = { versionId, ...(read && { sha256: Not(IsNull()) }) };
    const [found] = await tx
      .getRepository(PageSnapshotEntity)
      .find({ where, order: { fetchedAt: 'DESC', id: 'DESC' }, take: 1 });
    return found ?? null;
  }

  /** The hashes of the newest that could be read, by version. */
  async lastRead(tx: Transaction, versionIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ versionId: string; sha256: string }[]>(
      `SELECT DISTINCT ON (version_id) version_id AS "versionId", sha256 FROM page_snapshots
        WHERE organisation_id = current_organisation() AND version_id = ANY ($1::uuid[]) AND sha256 IS NOT NULL
        ORDER BY version_id, fetched_at DESC, id DESC`,
      [versionIds],
    );
    return new Map(rows.map(({ versionId, sha256 }) => [versionId, sha256]));
  }

  /** When a version's page was read last that came to each of these hashes, by hash. */
  async readAt(tx: Transaction, versionId: string, hashes: readonly string[]): Promise<Map<string, Date>> {
    if (hashes.length === 0) return new Map();
    const rows = await tx.query<{ sha256: string; at: Date }[]>(
      `SELECT sha256, max(fetched_at) AS at FROM page_snapshots
        WHERE organisation_id = current_organisation() AND version_id = $1 AND sha256 = ANY ($2::text[])
        GROUP BY sha256`,
      [versionId, hashes],
    );
    return new Map(rows.map(({ sha256, at }) => [sha256, at]));
  }

  async snapshot(tx: Transaction, id: string): Promise<PageSnapshot | null> {
    return tx.getRepository(PageSnapshotEntity).findOneBy({ id });
  }

  async watch(tx: Transaction, versionId: string): Promise<PageWatch | null> {
    return tx.getRepository(PageWatchEntity).findOneBy({ versionId });
  }

  /** Whoever changes it next waits. */
  async lock(tx: Transaction, versionId: string): Promise<PageWatch | null> {
    return tx.getRepository(PageWatchEntity).findOne({ where: { versionId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Begins to look after a page, or goes on with it in another state. */
  async put(tx: Transaction, watch: PageWatch): Promise<void> {
    await tx
      .getRepository(PageWatchEntity)
      .upsert({ ...watch } as object, { conflictPaths: ['organisationId', 'versionId'] });
  }

  async save(tx: Transaction, versionId: string, changes: Partial<PageWatch>): Promise<void> {
    await tx.getRepository(PageWatchEntity).update({ versionId }, changes);
  }

  /** Nothing of the item is shared any more, but for a version that takes its place. */
  async end(tx: Transaction, itemId: string, except: string | null): Promise<void> {
    await tx.query(
      `UPDATE page_watches SET state = 'ended', next_look_at = NULL
        WHERE organisation_id = current_organisation() AND item_id = $1 AND state <> 'ended'
          AND version_id IS DISTINCT FROM $2`,
      [itemId, except],
    );
  }

  /** Those whose turn it is and at which nobody is looking, the longest due first. */
  async due(tx: Transaction, at: Date, most: number): Promise<string[]> {
    const rows = await tx.query<{ versionId: string }[]>(
      `SELECT version_id AS "versionId" FROM page_watches
        WHERE organisation_id = current_organisation() AND next_look_at <= $1
          AND (looking_until IS NULL OR looking_until <= $1)
        ORDER BY next_look_at, version_id LIMIT $2`,
      [at, most],
    );
    return rows.map(({ versionId }) => versionId);
  }

  /** Takes the look at a page until a moment. @returns null when somebody has it. */
  async claim(tx: Transaction, versionId: string, at: Date, until: Date): Promise<PageWatch | null> {
    const [rows] = await tx.query<[PageWatch[], number]>(
      `UPDATE page_watches w SET looking_until = $3
        WHERE organisation_id = current_organisation() AND version_id = $1
          AND (looking_until IS NULL OR looking_until <= $2)
       RETURNING ${columnsOf(tx, PageWatchEntity, 'w')}`,
      [versionId, at, until],
    );
    return rows[0] ?? null;
  }
}
