import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** What an organisation has stopped publishing, and since when. */
export class Freezes1763700000059 implements MigrationInterface {
  name = 'Freezes1763700000059';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE freezes (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  scope text NOT NULL CHECK (scope IN ('organisation', 'topic', 'network')),
  topic_id uuid,
  network text,
  reason text NOT NULL,
  started_by uuid NOT NULL,
  started_at timestamptz NOT NULL,
  lifted_by uuid,
  lifted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, started_by) REFERENCES members,
  FOREIGN KEY (organisation_id, lifted_by) REFERENCES members,
  CHECK ((scope = 'topic') = (topic_id IS NOT NULL)),
  CHECK ((scope = 'network') = (network IS NOT NULL)),
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
);
-- One in force for each thing that can be frozen.
CREATE UNIQUE INDEX freezes_in_force ON freezes (organisation_id, scope, coalesce(topic_id::text, network, ''))
  WHERE lifted_at IS NULL;
${secured('freezes')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE freezes');
  }
}
