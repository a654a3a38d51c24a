import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a publication is where it is stays a sentence with its values, so that each reader reads it in their language. What
 * was written before is told in the words it has.
 */
export class PublicationsSayWhy1763700000026 implements MigrationInterface {
  name = 'PublicationsSayWhy1763700000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE publications ALTER COLUMN message TYPE jsonb
  USING CASE WHEN message IS NULL THEN NULL
             ELSE jsonb_build_object('text', '{words}', 'values', jsonb_build_object('words', message)) END;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE publications ALTER COLUMN message TYPE text
  USING coalesce(message->'values'->>'words', message->>'text');`);
  }
}
