import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Digests that were to come in somebody's own quiet hours come when these end, where they can be chosen to come. */
export class DigestsOutsideQuietHours1763700000033 implements MigrationInterface {
  name = 'DigestsOutsideQuietHours1763700000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
UPDATE notification_choices SET digest_at = quiet_to, version = version + 1
 WHERE CASE WHEN quiet_from > quiet_to THEN digest_at >= quiet_from OR digest_at < quiet_to
            ELSE digest_at >= quiet_from AND digest_at < quiet_to END;`);
  }

  /** When they came before is not known any more. */
  async down(): Promise<void> {}
}
