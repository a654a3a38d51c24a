import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An attempt holds its key for as long as somebody works at it, and its row says whether anything was committed. Rows of
 * the version before do not know: they count as committed, and nothing of theirs is done a second time.
 */
export class IdempotencyLeases1763700000051 implements MigrationInterface {
  name = 'IdempotencyLeases1763700000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE idempotency_keys
      ADD lease uuid,
      ADD leased_until timestamptz NOT NULL DEFAULT now() + interval '1 minute',
      ADD wrote boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys DROP lease, DROP leased_until, DROP wrote');
  }
}
