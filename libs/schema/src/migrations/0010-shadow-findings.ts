import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rules on trial found in a text, kept beside what those in force found. */
export class ShadowFindings1763700000010 implements MigrationInterface {
  name = 'ShadowFindings1763700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE screenings ADD COLUMN shadow jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE screenings DROP COLUMN shadow');
  }
}
