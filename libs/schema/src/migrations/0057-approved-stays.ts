import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a reviewer decided on stays as they saw it: the application's role finds no version, and no caption of one, to
 * change or to remove once there is a decision, and adds none to it. Nor does it change a picture, which lies under the
 * hash of its bytes, or where a link leads. Restrictive policies bind that role alone: a restore writes as the owner.
 */
export class ApprovedStays1763700000057 implements MigrationInterface {
  name = 'ApprovedStays1763700000057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${POLICIES.map(
  ([name, table, command, clause, version]) =>
    `CREATE POLICY ${name} ON ${table} AS RESTRICTIVE FOR ${command} TO vouchsafe_app ${clause} (${undecided(table, version)});`,
).join('\n')}
REVOKE UPDATE, DELETE ON media FROM vouchsafe_app;
REVOKE UPDATE, DELETE ON share_links FROM vouchsafe_app;
GRANT UPDATE (live_at) ON share_links TO vouchsafe_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
REVOKE UPDATE (live_at) ON share_links FROM vouchsafe_app;
GRANT UPDATE, DELETE ON share_links TO vouchsafe_app;
GRANT UPDATE, DELETE ON media TO vouchsafe_app;
${POLICIES.map(([name, table]) => `DROP POLICY ${name} ON ${table};`).join('\n')}`);
  }
}

const POLICIES = [
  ['decided_is_not_changed', 'content_versions', 'UPDATE', 'USING', 'id'],
  ['decided_is_not_removed', 'content_versions', 'DELETE', 'USING', 'id'],
  ['decided_gets_no_more', 'captions', 'INSERT', 'WITH CHECK', 'version_id'],
  ['decided_is_not_changed', 'captions', 'UPDATE', 'USING', 'version_id'],
  ['decided_is_not_removed', 'captions', 'DELETE', 'USING', 'version_id'],
] as const;

/** For an update it is asked of the row as it was and, without a check of its own, as it would be. */
function undecided(table: string, version: string): string {
  return `NOT EXISTS (SELECT FROM approvals a
    WHERE a.organisation_id = ${table}.organisation_id AND a.version_id = ${table}.${version})`;
}
