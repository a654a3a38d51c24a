import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation does. Those there are have not said so yet, and keep every pack they have in force. */
export class Industry1763700000041 implements MigrationInterface {
  name = 'Industry1763700000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE organisations ADD COLUMN industry text
  CHECK (industry IN ('pharma', 'medical_devices', 'healthcare', 'finance', 'other'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organisations DROP COLUMN industry;`);
  }
}
