import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

/** Who waits is told for each follower by itself: neither one that is no more nor one that is slow hides the others. */
export class WaitingByFollower1763700000019 implements MigrationInterface {
  name = 'WaitingByFollower1763700000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION waiting_followers(integer);
${lookup(
  'waiting_followers(names text[], most integer) RETURNS TABLE(organisation_id uuid, follower text)',
  `SELECT w.organisation_id, n.name
     FROM unnest(names) AS n(name)
    CROSS JOIN LATERAL (
      SELECT w.organisation_id, w.since
        FROM ledger_waiting w
        LEFT JOIN ledger_cursors c ON c.organisation_id = w.organisation_id AND c.follower = w.follower
       WHERE w.follower = n.name AND c.paused IS NULL AND (c.retry_at IS NULL OR c.retry_at <= clock_timestamp())
       ORDER BY w.since LIMIT most) w
    ORDER BY w.since`,
  {},
)}
CREATE INDEX ledger_waiting_by_follower ON ledger_waiting (follower, since);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX ledger_waiting_by_follower;
DROP FUNCTION waiting_followers(text[], integer);
${lookup(
  'waiting_followers(most integer) RETURNS TABLE(organisation_id uuid, follower text)',
  `SELECT w.organisation_id, w.follower
     FROM ledger_waiting w LEFT JOIN ledger_cursors c ON c.organisation_id = w.organisation_id AND c.follower = w.follower
    WHERE c.paused IS NULL AND (c.retry_at IS NULL OR c.retry_at <= clock_timestamp())
    ORDER BY w.since LIMIT most`,
  {},
)}`);
  }
}
