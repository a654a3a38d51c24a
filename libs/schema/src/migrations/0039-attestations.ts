import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured, securedAppendOnly } from '../row-security.js';

/** The organisation's code of conduct, version by version, and who has said that they have read it. */
export class Attestations1763700000039 implements MigrationInterface {
  name = 'Attestations1763700000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE conduct_versions (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  version integer NOT NULL CHECK (version > 0),
  hash text NOT NULL,
  texts jsonb NOT NULL,
  also_scheduled boolean NOT NULL,
  published_by uuid,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, version),
  FOREIGN KEY (organisation_id, published_by) REFERENCES members
);
CREATE TABLE attestations (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  member_id uuid NOT NULL,
  version integer NOT NULL,
  language text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, member_id, version),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, version) REFERENCES conduct_versions
);
CREATE TABLE attestation_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  required boolean NOT NULL,
  PRIMARY KEY (organisation_id)
);
${securedAppendOnly('conduct_versions', 'attestations')}
${secured('attestation_settings')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attestation_settings, attestations, conduct_versions');
  }
}
