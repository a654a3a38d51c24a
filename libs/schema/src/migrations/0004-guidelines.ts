import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured, securedAppendOnly } from '../row-security.js';

/** Which rule packs an organisation has in force, and every screening that was made. */
export class Guidelines1763700000004 implements MigrationInterface {
  name = 'Guidelines1763700000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE packs_in_force (
  organisation_id uuid NOT NULL REFERENCES organisations,
  pack_id text NOT NULL,
  pinned_version text,
  chosen_by uuid,
  chosen_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, pack_id)
);

CREATE TABLE screenings (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('caption', 'share', 'draft')),
  subject_id uuid,
  member_id uuid,
  text_hash text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('pass', 'warn', 'review', 'block')),
  route boolean NOT NULL,
  packs jsonb NOT NULL,
  context jsonb NOT NULL,
  findings jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX screenings_subject ON screenings (organisation_id, subject_kind, subject_id, at DESC);
CREATE INDEX screenings_routed ON screenings (organisation_id, at DESC) WHERE route;
${secured('packs_in_force')}
${securedAppendOnly('screenings')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE screenings, packs_in_force');
  }
}
