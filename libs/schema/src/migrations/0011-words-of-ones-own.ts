import type { MigrationInterface, QueryRunner } from 'typeorm';
import { securedAppendOnly } from '../row-security.js';

/**
 * The names, links and periods that only an organisation knows. Each revision is kept whole, since a list explains what
 * was found under it; the newest counts.
 */
export class WordsOfOnesOwn1763700000011 implements MigrationInterface {
  name = 'WordsOfOnesOwn1763700000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE word_lists (
  organisation_id uuid NOT NULL REFERENCES organisations,
  revision integer NOT NULL CHECK (revision > 0),
  competitors text[] NOT NULL,
  customers text[] NOT NULL,
  approved_links text[] NOT NULL,
  blackouts jsonb NOT NULL,
  made_by uuid,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, revision)
);
${securedAppendOnly('word_lists')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE word_lists');
  }
}
