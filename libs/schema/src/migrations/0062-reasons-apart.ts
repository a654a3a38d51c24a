import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

/** What a reviewer says of a member's own text is sealed beside the text; what stands in clear is found by the index. */
export class ReasonsApart1763700000062 implements MigrationInterface {
  name = 'ReasonsApart1763700000062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(inClear("text IS NOT NULL OR reason <> ''", ['organisation_id', 'text', 'reason']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE SELECT (reason) ON text_reviews FROM vouchsafe_lookup;
${inClear('text IS NOT NULL', ['organisation_id', 'text'])}`);
  }
}

function inClear(condition: string, columns: string[]): string {
  return `
DROP INDEX text_reviews_in_clear;
DROP FUNCTION organisations_with_texts_in_clear();
CREATE INDEX text_reviews_in_clear ON text_reviews (organisation_id) WHERE ${condition};
${lookup(
  'organisations_with_texts_in_clear() RETURNS SETOF uuid',
  `SELECT DISTINCT organisation_id FROM text_reviews WHERE ${condition}`,
  { text_reviews: columns },
)}`;
}
