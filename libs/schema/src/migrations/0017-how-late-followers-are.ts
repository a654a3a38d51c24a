import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

/**
 * How long followers are behind is told by the entry they stand before, on the database's clock: one that is always
 * given more to do and keeps up is not late.
 */
export class HowLateFollowersAre1763700000017 implements MigrationInterface {
  name = 'HowLateFollowersAre1763700000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION followers_behind();
${lookup(
  `followers_behind() RETURNS TABLE(follower text, organisations integer, entries bigint, seconds integer, failing integer, paused integer)`,
  `SELECT w.follower, count(*)::integer, sum(w.upto - coalesce(c.position, 0))::bigint,
          extract(epoch FROM clock_timestamp() - min(greatest(w.since, e.entered_at)))::integer,
          count(*) FILTER (WHERE c.failures > 0)::integer, count(*) FILTER (WHERE c.paused IS NOT NULL)::integer
     FROM ledger_waiting w
     LEFT JOIN ledger_cursors c ON c.organisation_id = w.organisation_id AND c.follower = w.follower
     LEFT JOIN ledger_entries e ON e.organisation_id = w.organisation_id AND e.position = coalesce(c.position, 0) + 1
    GROUP BY w.follower ORDER BY w.follower`,
  {},
)}
GRANT SELECT (position, entered_at) ON ledger_entries TO vouchsafe_lookup;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION followers_behind();
REVOKE SELECT (position, entered_at) ON ledger_entries FROM vouchsafe_lookup;
${lookup(
  `followers_behind() RETURNS TABLE(follower text, organisations integer, entries bigint, since timestamptz, failing integer, paused integer)`,
  `SELECT w.follower, count(*)::integer, sum(w.upto - coalesce(c.position, 0))::bigint, min(w.since),
          count(*) FILTER (WHERE c.failures > 0)::integer, count(*) FILTER (WHERE c.paused IS NOT NULL)::integer
     FROM ledger_waiting w LEFT JOIN ledger_cursors c ON c.organisation_id = w.organisation_id AND c.follower = w.follower
    GROUP BY w.follower ORDER BY w.follower`,
  {},
)}`);
  }
}
