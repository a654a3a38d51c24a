import type { MigrationInterface, QueryRunner } from 'typeorm';
import { securedAppendOnly } from '../row-security.js';

/**
 * What was approved, signed with the organisation's ledger key: nobody changes or removes one. The index finds the seal
 * with which a key began, which vouches for the key before it.
 */
export class Certificates1763700000063 implements MigrationInterface {
  name = 'Certificates1763700000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE certificates (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('version', 'text')),
  subject_id uuid NOT NULL,
  item_id uuid NOT NULL,
  body text NOT NULL,
  signature text NOT NULL,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX certificates_by_subject ON certificates (organisation_id, subject_id, issued_at DESC);
CREATE INDEX certificates_by_item ON certificates (organisation_id, item_id, issued_at);
${securedAppendOnly('certificates')}
CREATE INDEX ledger_seals_by_key ON ledger_seals (organisation_id, (body->>'key'), number);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ledger_seals_by_key; DROP TABLE certificates');
  }
}
