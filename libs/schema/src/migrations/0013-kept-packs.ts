import type { MigrationInterface, QueryRunner } from 'typeorm';
import { securedAppendOnly } from '../row-security.js';

/** Rule packs as they were when an organisation pinned them, for the day a release no longer brings that version. */
export class KeptPacks1763700000013 implements MigrationInterface {
  name = 'KeptPacks1763700000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE kept_packs (
  organisation_id uuid NOT NULL REFERENCES organisations,
  pack_id text NOT NULL,
  version text NOT NULL,
  digest text NOT NULL,
  pack jsonb NOT NULL,
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, pack_id, version)
);
${securedAppendOnly('kept_packs')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_packs');
  }
}
