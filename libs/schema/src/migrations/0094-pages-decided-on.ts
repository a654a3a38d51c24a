import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision on a step says which page behind the link had been read by then: what was decided before stands by that. */
export class PagesDecidedOn1763700000094 implements MigrationInterface {
  name = 'PagesDecidedOn1763700000094';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE approval_step_decisions ADD COLUMN page_sha256 text;
ALTER TABLE approval_step_decisions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE page_snapshots NO FORCE ROW LEVEL SECURITY;
UPDATE approval_step_decisions d SET page_sha256 = (
  SELECT s.sha256 FROM page_snapshots s
   WHERE s.organisation_id = d.organisation_id AND s.version_id = d.version_id AND s.sha256 IS NOT NULL
     AND s.fetched_at <= d.at
   ORDER BY s.fetched_at DESC, s.id DESC LIMIT 1);
ALTER TABLE page_snapshots FORCE ROW LEVEL SECURITY;
ALTER TABLE approval_step_decisions FORCE ROW LEVEL SECURITY;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE approval_step_decisions DROP COLUMN page_sha256');
  }
}
