import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** How often each thing that people edit was changed, by whom and when last: what an edit says it began from. */
export class Edits1763700000031 implements MigrationInterface {
  name = 'Edits1763700000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE edits (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  subject text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  by uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, subject),
  FOREIGN KEY (organisation_id, by) REFERENCES members
);
${secured('edits')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE edits;');
  }
}
