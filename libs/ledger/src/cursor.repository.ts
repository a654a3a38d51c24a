import { Injectable } from '@nestjs/common';
import { queryPrepared, type Transaction } from '#libs/platform';
import type { LedgerEntry } from './ledger-entry.js';

/** Where a follower stands: the position it has taken in, and how often it has failed there in a row. */
export interface Cursor {
  position: number;
  failures: number;
  /** Why it waits for an operator. */
  paused: string | null;
  /** Whether its pause after a failure is not over yet. */
  resting: boolean;
  /** Whether it stands after the end of the ledger, where nobody comes by taking entries in. */
  beyond: boolean;
}

/** Where each follower of an organisation stands, what waits for it, and what it could not take in. */
@Injectable()
export class CursorRepository {
  /** Locks the follower's cursor, creating it before the first entry; null when another process holds it. */
  async lock(tx: Transaction, follower: string): Promise<Cursor | null> {
    const there = await this.lockThere(tx, follower);
    if (there) return there;
    await tx.query(
      `INSERT INTO ledger_cursors (organisation_id, follower) VALUES (current_organisation(), $1) ON CONFLICT DO NOTHING`,
      [follower],
    );
    return this.lockThere(tx, follower);
  }

  /** Moves on after a success: past failures count no longer. */
  async move(tx: Transaction, follower: string, position: number, at: Date): Promise<void> {
    await queryPrepared(
      tx,
      `UPDATE ledger_cursors SET position = $2, moved_at = $3, failures = 0, last_error = NULL, retry_at = NULL
        WHERE organisation_id = current_organisation() AND follower = $1`,
      [follower, position, at],
    );
  }

  /** Moves on to where entries end: nothing waits any more up to there. */
  async moveToEnd(tx: Transaction, follower: string, position: number, at: Date): Promise<void> {
    await queryPrepared(
      tx,
      `WITH moved AS (
         UPDATE ledger_cursors SET position = $2, moved_at = $3, failures = 0, last_error = NULL, retry_at = NULL
          WHERE organisation_id = current_organisation() AND follower = $1)
       DELETE FROM ledger_waiting WHERE organisation_id = current_organisation() AND follower = $1 AND upto <= $2`,
      [follower, position, at],
    );
  }

  /** Notes a failure, and when it is tried again on the database's clock. */
  async fail(tx: Transaction, follower: string, error: string, pauseSeconds: number): Promise<void> {
    await tx.query(
      `UPDATE ledger_cursors SET failures = failures + 1, last_error = $2,
              retry_at = clock_timestamp() + $3 * interval '1 second'
        WHERE organisation_id = current_organisation() AND follower = $1`,
      [follower, error, pauseSeconds],
    );
  }

  /** Keeps an entry that could not be taken in, with what it was and why; nothing is passed over unseen. */
  async setAside(tx: Transaction, follower: string, entry: LedgerEntry, error: string, tries: number): Promise<void> {
    await tx.query(
      `INSERT INTO ledger_set_aside (organisation_id, follower, position, entry_id, kind, error, tries)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, follower, position) DO UPDATE
          SET error = EXCLUDED.error, tries = ledger_set_aside.tries + 1, at = EXCLUDED.at, taken_in_at = NULL`,
      [follower, entry.position, entry.id, entry.kind, error, tries],
    );
  }

  /** The positions of what a follower has set aside and not taken in since, in order. */
  async setAsideOf(tx: Transaction, follower: string): Promise<number[]> {
    const rows = await tx.query<{ position: string }[]>(
      `SELECT position::text FROM ledger_set_aside
        WHERE organisation_id = current_organisation() AND follower = $1 AND taken_in_at IS NULL
        ORDER BY ledger_set_aside.position`,
      [follower],
    );
    return rows.map((row) => Number(row.position));
  }

  /** Notes that an entry which was set aside is taken in after all. @returns whether it still was set aside. */
  async takeBack(tx: Transaction, follower: string, position: number): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `WITH taken AS (
         UPDATE ledger_set_aside SET taken_in_at = clock_timestamp()
          WHERE organisation_id = current_organisation() AND follower = $1 AND position = $2 AND taken_in_at IS NULL
         RETURNING position
       ) SELECT position FROM taken`,
      [follower, position],
    );
    return rows.length > 0;
  }

  async takeAllBack(tx: Transaction, follower: string): Promise<void> {
    await tx.query(
      `UPDATE ledger_set_aside SET taken_in_at = clock_timestamp()
        WHERE organisation_id = current_organisation() AND follower = $1 AND taken_in_at IS NULL`,
      [follower],
    );
  }

  /** Notes a further failure of what is still set aside. */
  async failAgain(tx: Transaction, follower: string, positions: number[], error: string): Promise<void> {
    await tx.query(
      `UPDATE ledger_set_aside SET error = $3, tries = tries + 1, at = clock_timestamp()
        WHERE organisation_id = current_organisation() AND follower = $1 AND position = ANY($2::bigint[])
          AND taken_in_at IS NULL`,
      [follower, positions, error],
    );
  }

  /** Tells followers that entries up to a position wait for them; one that ends its batch just now is told after it. */
  async wake(tx: Transaction, followers: readonly string[], upto: number): Promise<void> {
    if (followers.length === 0) return;
    await queryPrepared(
      tx,
      `INSERT INTO ledger_waiting AS w (organisation_id, follower, upto)
       SELECT current_organisation(), f, $2 FROM unnest($1::text[]) AS f ORDER BY f
       ON CONFLICT (organisation_id, follower) DO UPDATE SET upto = greatest(w.upto, EXCLUDED.upto)`,
      [followers, upto],
    );
  }

  /** Nothing waits any more up to a position, nor after the end of the ledger. */
  async rest(tx: Transaction, follower: string, position: number): Promise<void> {
    await queryPrepared(
      tx,
      `DELETE FROM ledger_waiting WHERE organisation_id = current_organisation() AND follower = $1
          AND (upto <= $2 OR upto > (SELECT h.position FROM ledger_heads h WHERE h.organisation_id = current_organisation()))`,
      [follower, position],
    );
  }

  /** Followers that have never read this organisation's ledger begin after what is sealed in it by now. */
  async beginNow(tx: Transaction, followers: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO ledger_cursors (organisation_id, follower, position)
       SELECT h.organisation_id, f, h.position FROM ledger_heads h CROSS JOIN unnest($1::text[]) AS f
        WHERE h.organisation_id = current_organisation() ON CONFLICT DO NOTHING`,
      [followers],
    );
  }

  /** Wakes the followers that stand elsewhere than at the end of the ledger, or have never read it. */
  async wakeElsewhere(tx: Transaction, followers: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO ledger_waiting (organisation_id, follower, upto)
       SELECT h.organisation_id, f, h.position FROM ledger_heads h CROSS JOIN unnest($1::text[]) AS f
         LEFT JOIN ledger_cursors c ON c.organisation_id = h.organisation_id AND c.follower = f
        WHERE h.organisation_id = current_organisation() AND h.position > 0
          AND c.position IS DISTINCT FROM h.position AND c.paused IS NULL
       ON CONFLICT DO NOTHING`,
      [followers],
    );
  }

  /** Stops a follower until an operator lets it go on; one that has never read this ledger then begins at `start`. */
  async pause(tx: Transaction, follower: string, reason: string, start: number): Promise<void> {
    await tx.query(
      `INSERT INTO ledger_cursors (organisation_id, follower, paused, position) VALUES (current_organisation(), $1, $2, $3)
       ON CONFLICT (organisation_id, follower) DO UPDATE SET paused = EXCLUDED.paused`,
      [follower, reason, start],
    );
  }

  /** Puts a follower elsewhere and stops it there until an operator lets it go on. */
  async pauseAt(tx: Transaction, follower: string, reason: string, position: number): Promise<void> {
    await tx.query(
      `UPDATE ledger_cursors SET paused = $2, position = $3
        WHERE organisation_id = current_organisation() AND follower = $1`,
      [follower, reason, position],
    );
  }

  /** @param from where it goes on; null for where it stood. @returns whether it was paused. */
  async resume(tx: Transaction, follower: string, from: number | null): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE ledger_cursors SET paused = NULL, failures = 0, last_error = NULL, retry_at = NULL,
              position = greatest(position, coalesce($2, position))
        WHERE organisation_id = current_organisation() AND follower = $1 AND paused IS NOT NULL`,
      [follower, from],
    );
    return count > 0;
  }

  private async lockThere(tx: Transaction, follower: string): Promise<Cursor | null> {
    const [row] = await queryPrepared<Omit<Cursor, 'position'> & { position: string }>(
      tx,
      `SELECT position::text, failures, coalesce(retry_at > clock_timestamp(), false) AS resting, paused,
              position > coalesce((SELECT h.position FROM ledger_heads h
                                    WHERE h.organisation_id = current_organisation()), 0) AS beyond
         FROM ledger_cursors
        WHERE organisation_id = current_organisation() AND follower = $1 FOR UPDATE SKIP LOCKED`,
      [follower],
    );
    return row ? { ...row, position: Number(row.position) } : null;
  }
}
