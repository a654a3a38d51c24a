import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

/** Whether an approval is asked for that nobody can give who is asked, and in which organisations any is waited for. */
export class UnmannedApprovals1763700000080 implements MigrationInterface {
  name = 'UnmannedApprovals1763700000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE approval_waits ADD COLUMN unmanned text CHECK (unmanned IN ('admins', 'nobody'));
${lookup(
  'organisations_with_approvals_waited_for() RETURNS SETOF uuid',
  'SELECT DISTINCT organisation_id FROM approval_waits',
  { approval_waits: ['organisation_id'] },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_approvals_waited_for();
ALTER TABLE approval_waits DROP COLUMN unmanned;`);
  }
}
