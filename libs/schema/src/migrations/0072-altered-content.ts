import type { MigrationInterface, QueryRunner } from 'typeorm';
import { securedAppendOnly } from '../row-security.js';

/** Of which versions it was noticed that what is stored is not what was approved. */
export class AlteredContent1763700000072 implements MigrationInterface {
  name = 'AlteredContent1763700000072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE altered_content (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  version_id uuid NOT NULL,
  item_id uuid NOT NULL,
  code text NOT NULL CHECK (code IN ('certificate_changed', 'certificate_broken')),
  noticed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, version_id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions
);
${securedAppendOnly('altered_content')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE altered_content;');
  }
}
