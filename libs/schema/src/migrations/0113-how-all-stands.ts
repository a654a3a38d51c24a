import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

/**
 * How publishing stands in the whole installation: by network and state, and nothing of who shares what. What ended is
 * counted for a day; what is planned waits for nothing yet.
 */
export class HowAllStands1763700000113 implements MigrationInterface {
  name = 'HowAllStands1763700000113';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE INDEX publications_troubled ON publications (state, updated_at) WHERE state IN ('unknown', 'failed');
${lookup(
  'publications_by_state(moment timestamptz) RETURNS TABLE (network text, state text, reason text, shares integer, seconds integer)',
  `SELECT s.network, p.state, p.reason, count(*)::integer,
          coalesce(greatest(floor(extract(epoch FROM moment - min(p.since))), 0), 0)::integer
     FROM (SELECT organisation_id, share_id, CASE WHEN due_at <= moment THEN 'due' ELSE 'planned' END AS state,
                  '' AS reason, CASE WHEN due_at <= moment THEN due_at END AS since
             FROM publications WHERE state = 'scheduled'
           UNION ALL
           SELECT organisation_id, share_id, state, CASE state WHEN 'held' THEN split_part(hold_key, '/', 1) ELSE '' END,
                  CASE state WHEN 'held' THEN planned_at ELSE claimed_at END
             FROM publications WHERE state IN ('publishing', 'held')
           UNION ALL
           SELECT organisation_id, share_id, state, '', updated_at FROM publications WHERE state = 'unknown'
           UNION ALL
           SELECT organisation_id, share_id, state, coalesce(code, ''), updated_at
             FROM publications WHERE state = 'failed' AND updated_at >= moment - interval '1 day'
           UNION ALL
           SELECT organisation_id, share_id, state, '', published_at
             FROM publications WHERE state = 'published' AND published_at >= moment - interval '1 day') p
     JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
    GROUP BY 1, 2, 3`,
  {
    publications: [
      'organisation_id',
      'share_id',
      'state',
      'due_at',
      'planned_at',
      'claimed_at',
      'published_at',
      'updated_at',
      'hold_key',
      'code',
    ],
    shares: ['organisation_id', 'id', 'network'],
  },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION publications_by_state(timestamptz);
      DROP INDEX publications_troubled;
      REVOKE SELECT (planned_at, claimed_at, updated_at, hold_key, code) ON publications FROM vouchsafe_lookup;
      DROP POLICY lookup ON shares;
      REVOKE SELECT (organisation_id, id, network) ON shares FROM vouchsafe_lookup;`);
  }
}
