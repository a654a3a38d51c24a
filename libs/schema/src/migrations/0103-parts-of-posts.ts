import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beside the text of a post its link card and its picture are compared, as far as its network tells of them. */
export class PartsOfPosts1763700000103 implements MigrationInterface {
  name = 'PartsOfPosts1763700000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE post_checks ADD COLUMN parts jsonb CHECK (parts IS NULL OR how = 'read')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE post_checks DROP COLUMN parts');
  }
}
