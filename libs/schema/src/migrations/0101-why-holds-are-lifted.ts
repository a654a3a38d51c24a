import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever lifts a hold says why; of those lifted before nobody did. */
export class WhyHoldsAreLifted1763700000101 implements MigrationInterface {
  name = 'WhyHoldsAreLifted1763700000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE item_holds
  ADD COLUMN lift_reason text,
  ADD CONSTRAINT item_holds_lift_reason CHECK (lift_reason IS NULL OR lifted_by IS NOT NULL);
GRANT UPDATE (lift_reason) ON item_holds TO vouchsafe_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE item_holds DROP COLUMN lift_reason');
  }
}
