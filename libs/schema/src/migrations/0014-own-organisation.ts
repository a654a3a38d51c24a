import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row is its transaction's organisation's unless it says otherwise, which row-level security refuses anyway. */
export class OwnOrganisation1763700000014 implements MigrationInterface {
  name = 'OwnOrganisation1763700000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(everyTable('SET DEFAULT current_organisation()'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(everyTable('DROP DEFAULT'));
  }
}

function everyTable(change: string): string {
  return `
DO $$
DECLARE owned regclass;
BEGIN
  FOR owned IN
    SELECT c.oid::regclass FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN organisation_id ${change}', owned);
  END LOOP;
END $$`;
}
