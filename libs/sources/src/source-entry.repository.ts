import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '#libs/platform';
import { SourceEntryEntity } from './source-entry.entity.js';
import type { SourceEntryRecord } from './source.js';

@Injectable()
export class SourceEntryRepository {
  /** What became of these entries of a source before. */
  async of(tx: Transaction, sourceId: string, keys: readonly string[]): Promise<Map<string, SourceEntryRecord>> {
    const rows = await tx.getRepository(SourceEntryEntity).findBy({ sourceId, entryKey: In([...keys]) });
    return new Map(rows.map((row) => [row.entryKey, row]));
  }

  /** Items that entries of any source of the organisation became, by what these are known by everywhere. */
  async itemsOf(tx: Transaction, identities: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.getRepository(SourceEntryEntity).findBy({ identity: In([...identities]), outcome: 'taken' });
    return new Map(rows.flatMap(({ identity, itemId }) => (identity && itemId ? [[identity, itemId] as const] : [])));
  }

  /** Notes what became of entries, in place of what was noted before. */
  async keep(tx: Transaction, entries: SourceEntryRecord[]): Promise<void> {
    await tx.getRepository(SourceEntryEntity).upsert(entries.map((entry) => ({ ...entry })) as object[], {
      conflictPaths: ['organisationId', 'sourceId', 'entryKey'],
    });
  }

  /** How many entries became drafts since a moment. */
  async takenSince(tx: Transaction, sourceId: string, since: Date): Promise<number> {
    const [row] = await tx.query<{ taken: number }[]>(
      `SELECT count(*)::int AS taken FROM source_entries
        WHERE organisation_id = current_organisation() AND source_id = $1 AND outcome = 'taken' AND seen_at >= $2`,
      [sourceId, since],
    );
    return row?.taken ?? 0;
  }

  /** Of two looks that find the same article in two feeds, the second finds what the first stored. */
  async inTurn(tx: Transaction): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('sources ' || current_organisation()::text, 0))");
  }

  /** When the organisation's day began. */
  async dayOf(tx: Transaction, at: Date, timeZone: string): Promise<Date> {
    const [row] = await tx.query<{ begin: Date }[]>(`SELECT date_trunc('day', $1::timestamptz, $2) AS begin`, [
      at,
      timeZone,
    ]);
    return row!.begin;
  }
}
