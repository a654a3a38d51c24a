import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured, securedAppendOnly } from '../row-security.js';

/** What an organisation has decided about rule packs (no row: the default for its places), and every screening made. */
export class Guidelines1763700000004 implements MigrationInterface {
  name = 'Guidelines1763700000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE pack_choices (
  organisation_id uuid NOT NULL REFERENCES organisations,
  pack_id text NOT NULL,
  in_force boolean NOT NULL,
  pinned_version text,
  chosen_by uuid,
  chosen_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, pack_id)
);

CREATE TABLE screenings (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('caption', 'version', 'share', 'draft')),
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
${secured('pack_choices')}
${securedAppendOnly('screenings')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE screenings, pack_choices');
  }
}
