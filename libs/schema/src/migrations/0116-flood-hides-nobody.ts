import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

const SIGNATURE = 'organisations_with_due_publications(by timestamptz, most integer)';
const LONGEST_DUE = `SELECT organisation_id FROM publications WHERE state = 'scheduled' AND due_at <= by ORDER BY due_at LIMIT most`;

/**
 * Organisations with something due are found among what has been due longest; where that is a flood, each organisation is
 * looked at, so that one's flood hides nobody.
 */
export class FloodHidesNobody1763700000116 implements MigrationInterface {
  name = 'FloodHidesNobody1763700000116';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION organisations_with_due_publications(timestamptz, integer);
      ${lookup(
        `${SIGNATURE} RETURNS SETOF uuid`,
        `WITH longest AS MATERIALIZED (${LONGEST_DUE})
         SELECT organisation_id FROM longest
         UNION
         SELECT o.organisation_id FROM organisations o
          WHERE (SELECT count(*) FROM longest) >= most
            AND EXISTS (SELECT FROM publications p
                         WHERE p.organisation_id = o.organisation_id AND p.state = 'scheduled' AND p.due_at <= by)`,
        {},
      )}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION organisations_with_due_publications(timestamptz, integer);
      ${lookup(`${SIGNATURE} RETURNS SETOF uuid`, `SELECT DISTINCT organisation_id FROM (${LONGEST_DUE}) due`, {})}`);
  }
}
