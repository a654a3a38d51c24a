import { Injectable } from '@nestjs/common';
import { decodeCursor, toPage, type Actor, type Page } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { toEntry } from './ledger.repository.js';
import type { LedgerEntry } from './ledger-entry.js';

export interface LedgerFilter {
  kind?: string;
  subject?: string;
  actor?: string;
  cursor?: string;
  limit: number;
}

/** The ledger as people read it: newest first. */
@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, filter: LedgerFilter): Promise<Page<LedgerEntry>> {
    const after = decodeCursor(filter.cursor, 1);
    const rows = await this.database.within(actor.organisationId, (tx) =>
      tx.query<(Parameters<typeof toEntry>[0] & { sequence: string })[]>(
        `SELECT id, kind, at, actor_id, subject_kind, subject_id, detail, transaction_id::text, sequence::text
           FROM ledger_entries
          WHERE organisation_id = current_organisation()
            AND ($1::text IS NULL OR kind = $1)
            AND ($2::uuid IS NULL OR subject_id = $2)
            AND ($3::uuid IS NULL OR actor_id = $3)
            AND ($4::bigint IS NULL OR sequence < $4)
          ORDER BY ledger_entries.sequence DESC LIMIT $5`,
        [filter.kind ?? null, filter.subject ?? null, filter.actor ?? null, after?.[0] ?? null, filter.limit + 1],
      ),
    );
    return toPage(rows, filter.limit, toEntry, (row) => [row.sequence]);
  }

  /** Up to when a follower has taken the ledger in: `now` when no entry waits for it, else when it last moved. */
  async followedUntil(tx: Transaction, follower: string, now: Date): Promise<Date> {
    const [row] = await tx.query<{ first_waiting: Date | null; moved_at: Date | null }[]>(
      `SELECT c.moved_at,
              (SELECT e.at FROM ledger_entries e WHERE e.organisation_id = current_organisation()
                  AND (e.transaction_id, e.sequence) > (coalesce(c.transaction_id, '0'), coalesce(c.sequence, 0))
                ORDER BY e.transaction_id, e.sequence LIMIT 1) AS first_waiting
         FROM (SELECT) AS always LEFT JOIN ledger_cursors c
           ON c.organisation_id = current_organisation() AND c.follower = $1`,
      [follower],
    );
    return row?.first_waiting ? (row.moved_at ?? row.first_waiting) : now;
  }
}
