import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** When a member shares and when not, by their own choice: quiet hours, how many a day, how late, and weekly slots. */
export class SharingTimes1763700000102 implements MigrationInterface {
  name = 'SharingTimes1763700000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE sharing_times (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  member_id uuid NOT NULL,
  quiet_from time,
  quiet_to time,
  quiet_weekends boolean NOT NULL,
  most_a_day integer NOT NULL CHECK (most_a_day BETWEEN 1 AND 100),
  late_by_minutes integer NOT NULL CHECK (late_by_minutes BETWEEN 15 AND 1440),
  slots jsonb NOT NULL CHECK (jsonb_typeof(slots) = 'array' AND jsonb_array_length(slots) <= 21),
  version integer NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
);
${secured('sharing_times')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sharing_times;`);
  }
}
