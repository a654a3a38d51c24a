import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A comment says which of several captions for the same network and language it is about. */
export class WhichCaption1763700000112 implements MigrationInterface {
  name = 'WhichCaption1763700000112';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE comments ADD COLUMN nth smallint NOT NULL DEFAULT 1 CHECK (nth > 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE comments DROP COLUMN nth');
  }
}
