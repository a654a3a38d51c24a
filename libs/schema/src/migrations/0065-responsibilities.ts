import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** Who answers for what, and who stands in for whom while they are away. */
export class Responsibilities1763700000065 implements MigrationInterface {
  name = 'Responsibilities1763700000065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE deputies (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  -- The same on the clock of whoever is away; until is when nobody stands in any more.
  begins_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  named_by uuid NOT NULL,
  named_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, deputy_id) REFERENCES members,
  FOREIGN KEY (organisation_id, named_by) REFERENCES members,
  FOREIGN KEY (organisation_id, ended_by) REFERENCES members,
  CHECK (member_id <> deputy_id),
  CHECK (first_on <= last_on),
  CHECK (begins_at < ends_at),
  CHECK (ended_by IS NULL OR ended_at IS NOT NULL)
);
CREATE INDEX deputies_not_ended ON deputies (organisation_id, ends_at) WHERE ended_at IS NULL;
CREATE INDEX deputies_of_member ON deputies (organisation_id, member_id);
CREATE INDEX deputies_of_deputy ON deputies (organisation_id, deputy_id);

CREATE TABLE responsibilities (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('approves', 'answers', 'decides')),
  member_id uuid,
  -- Of a team that may be removed some day: its row is ended then, and stays.
  team_id uuid,
  -- Empty: whatever it is about, wherever, on every day.
  topic_ids uuid[] NOT NULL,
  regions text[] NOT NULL,
  weekdays smallint[] NOT NULL,
  -- Minutes since midnight in the zone; an end not after its beginning is on the next day. Null: round the clock.
  from_minute smallint CHECK (from_minute BETWEEN 0 AND 1439),
  until_minute smallint CHECK (until_minute BETWEEN 0 AND 1439),
  time_zone text NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, added_by) REFERENCES members,
  FOREIGN KEY (organisation_id, ended_by) REFERENCES members,
  CHECK (num_nonnulls(member_id, team_id) = 1),
  CHECK ((from_minute IS NULL) = (until_minute IS NULL)),
  CHECK (ended_by IS NULL OR ended_at IS NOT NULL)
);
CREATE INDEX responsibilities_in_force ON responsibilities (organisation_id, kind) WHERE ended_at IS NULL;
CREATE INDEX responsibilities_of_member ON responsibilities (organisation_id, member_id);
${secured('deputies', 'responsibilities')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE responsibilities, deputies');
  }
}
