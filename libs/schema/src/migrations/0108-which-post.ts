import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each try keeps which post it made: a share may have more than one, and all of them are to be found again. */
export class WhichPost1763700000108 implements MigrationInterface {
  name = 'WhichPost1763700000108';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE publication_attempts ADD COLUMN external_id text, ADD COLUMN permalink text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE publication_attempts DROP COLUMN external_id, DROP COLUMN permalink');
  }
}
