import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

const UNSETTLED = (states: string) =>
  lookup('organisations_with_unsettled_publications() RETURNS SETOF uuid', states, {
    publications: ['organisation_id', 'look_up_at'],
  });

/** When a network that can tell is asked next whether a post is there; and what a sign-in needs when its member returns. */
export class NetworksThatTell1763700000089 implements MigrationInterface {
  name = 'NetworksThatTell1763700000089';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE publications ADD look_up_at timestamptz CHECK (look_up_at IS NULL OR state = 'unknown');
CREATE INDEX publications_to_look_up ON publications (organisation_id, look_up_at) WHERE look_up_at IS NOT NULL;
ALTER TABLE connection_attempts ADD sealed_memo text;
DROP FUNCTION organisations_with_unsettled_publications();
${UNSETTLED(`
  SELECT organisation_id FROM publications WHERE state IN ('publishing', 'held')
   UNION SELECT organisation_id FROM publications WHERE look_up_at IS NOT NULL`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_unsettled_publications();
${UNSETTLED(`SELECT DISTINCT organisation_id FROM publications WHERE state IN ('publishing', 'held')`)}
DROP INDEX publications_to_look_up;
ALTER TABLE publications DROP look_up_at;
ALTER TABLE connection_attempts DROP sealed_memo;`);
  }
}
