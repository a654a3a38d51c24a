import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody has to look at: what is stopped because a backup was restored, which nobody began and which stands beside
 * what somebody stopped before; and pages that were read for the first time after an approval.
 */
export class WhatToLookAt1763700000115 implements MigrationInterface {
  name = 'WhatToLookAt1763700000115';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE freezes
  ADD COLUMN cause text NOT NULL DEFAULT 'member' CHECK (cause IN ('member', 'restore')),
  ADD COLUMN backup_at timestamptz,
  ALTER COLUMN reason DROP NOT NULL,
  ALTER COLUMN started_by DROP NOT NULL,
  ADD CONSTRAINT freezes_by_somebody CHECK ((cause = 'member') = (started_by IS NOT NULL)),
  ADD CONSTRAINT freezes_with_reason CHECK ((cause = 'member') = (reason IS NOT NULL)),
  ADD CONSTRAINT freezes_after_restore
    CHECK (cause = 'member' OR scope = 'organisation'),
  ADD CONSTRAINT freezes_backup_of_restore CHECK (backup_at IS NULL OR cause = 'restore');
ALTER TABLE freezes ALTER COLUMN cause DROP DEFAULT;
DROP INDEX freezes_in_force;
CREATE UNIQUE INDEX freezes_in_force ON freezes (organisation_id, scope, coalesce(topic_id::text, network, ''), cause)
  WHERE lifted_at IS NULL;
ALTER TABLE page_watches
  ADD COLUMN unseen_since timestamptz,
  ADD CONSTRAINT page_watches_unseen CHECK (unseen_since IS NULL OR accepted_sha256 IS NOT NULL);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE page_watches DROP COLUMN unseen_since;
DELETE FROM freezes WHERE cause = 'restore';
DROP INDEX freezes_in_force;
CREATE UNIQUE INDEX freezes_in_force ON freezes (organisation_id, scope, coalesce(topic_id::text, network, ''))
  WHERE lifted_at IS NULL;
ALTER TABLE freezes
  DROP CONSTRAINT freezes_by_somebody,
  DROP CONSTRAINT freezes_with_reason,
  DROP CONSTRAINT freezes_after_restore,
  DROP CONSTRAINT freezes_backup_of_restore,
  DROP COLUMN cause,
  DROP COLUMN backup_at,
  ALTER COLUMN reason SET NOT NULL,
  ALTER COLUMN started_by SET NOT NULL;`);
  }
}
