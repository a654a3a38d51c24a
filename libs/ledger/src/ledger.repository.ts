import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Fact, LedgerEntry } from './ledger-entry.js';

/** Where a follower stands: the last entry it has taken in. */
export interface Position {
  transactionId: string;
  sequence: string;
}

type EntryRow = {
  id: string;
  kind: string;
  at: Date;
  actor_id: string | null;
  subject_kind: string;
  subject_id: string;
  detail: Record<string, unknown>;
  transaction_id: string;
  sequence: string;
};

@Injectable()
export class LedgerRepository {
  /** Appends facts in the caller's transaction, so that a fact and the state it tells of stand or fall together. */
  async append(tx: Transaction, ...facts: Fact[]): Promise<string[]> {
    if (facts.length === 0) return [];
    const ids = facts.map(() => newId());
    await tx.query(
      `INSERT INTO ledger_entries (organisation_id, id, kind, at, actor_id, subject_kind, subject_id, detail)
       SELECT current_organisation(), f.id, f.kind, f.at, f.actor_id, f.subject_kind, f.subject_id, f.detail
         FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, kind text, at timestamptz, actor_id uuid, subject_kind text, subject_id uuid, detail jsonb)`,
      [
        JSON.stringify(
          facts.map((fact, at) => ({
            id: ids[at],
            kind: fact.kind,
            at: fact.at.toISOString(),
            actor_id: fact.actorId ?? null,
            subject_kind: fact.subjectKind,
            subject_id: fact.subjectId,
            detail: fact.detail ?? {},
          })),
        ),
      ],
    );
    return ids;
  }

  /** Locks the follower's cursor, creating it at the ledger's start; null when another process holds it. */
  async lockCursor(tx: Transaction, follower: string): Promise<Position | null> {
    await tx.query(
      `INSERT INTO ledger_cursors (organisation_id, follower) VALUES (current_organisation(), $1) ON CONFLICT DO NOTHING`,
      [follower],
    );
    const [row] = await tx.query<{ transaction_id: string; sequence: string }[]>(
      `SELECT transaction_id::text, sequence::text FROM ledger_cursors WHERE follower = $1 FOR UPDATE SKIP LOCKED`,
      [follower],
    );
    return row ? { transactionId: row.transaction_id, sequence: row.sequence } : null;
  }

  /**
   * The next entries in ledger order. Order is (transaction id, sequence), and only transactions older than every
   * transaction still in flight are read: whoever commits late has a greater position than anything read before, so
   * no entry is ever passed over.
   */
  async readAfter(
    tx: Transaction,
    position: Position,
    limit: number,
  ): Promise<{ entries: LedgerEntry[]; last: Position | null }> {
    const rows = await tx.query<EntryRow[]>(
      `SELECT id, kind, at, actor_id, subject_kind, subject_id, detail, transaction_id::text, sequence::text
         FROM ledger_entries
        WHERE organisation_id = current_organisation()
          AND (transaction_id, sequence) > ($1::xid8, $2::bigint)
          AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        ORDER BY ledger_entries.transaction_id, ledger_entries.sequence LIMIT $3`,
      [position.transactionId, position.sequence, limit],
    );
    const last = rows.at(-1);
    return {
      entries: rows.map(toEntry),
      last: last ? { transactionId: last.transaction_id, sequence: last.sequence } : null,
    };
  }

  async moveCursor(tx: Transaction, follower: string, position: Position, at: Date): Promise<void> {
    await tx.query(
      `UPDATE ledger_cursors SET transaction_id = $2::xid8, sequence = $3::bigint, moved_at = $4 WHERE follower = $1`,
      [follower, position.transactionId, position.sequence, at],
    );
  }
}

export function toEntry(row: EntryRow): LedgerEntry {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    actorId: row.actor_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail,
  };
}
