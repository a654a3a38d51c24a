import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person says of a post whose network told that it differs stands beside that, and does not take its place. */
export class LooksBeside1763700000100 implements MigrationInterface {
  name = 'LooksBeside1763700000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE post_checks
  ADD COLUMN look_answer text CHECK (look_answer IN ('as_approved', 'changed', 'gone')),
  ADD COLUMN looked_at timestamptz,
  ADD COLUMN look_text text,
  ADD CONSTRAINT post_checks_look CHECK ((look_answer IS NULL) = (looked_at IS NULL) AND (look_answer IS NULL OR how = 'read'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE post_checks DROP CONSTRAINT post_checks_look,
  DROP COLUMN look_answer, DROP COLUMN looked_at, DROP COLUMN look_text`);
  }
}
