import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

const SESSION_HOLDER = {
  columns:
    'organisation_id uuid, session_id uuid, member_id uuid, roles text[], last_seen_at timestamptz, expires_at timestamptz',
  values: 's.organisation_id, s.id, s.member_id, m.roles, s.last_seen_at, s.expires_at',
  from: `FROM sessions s JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id`,
  where: `WHERE s.token_hash = wanted_hash AND s.revoked_at IS NULL AND m.status = 'active'`,
};

/**
 * An organisation has a language it speaks, and a member's own is a choice: null follows the organisation's. Whose
 * session it is comes with both, so that every answer knows whom it speaks to.
 */
export class Languages1763700000023 implements MigrationInterface {
  name = 'Languages1763700000023';

  async up(runner: QueryRunner): Promise<void> {
    const { columns, values, from, where } = SESSION_HOLDER;
    await runner.query(`
ALTER TABLE organisations ADD COLUMN language text NOT NULL DEFAULT 'en'
  CONSTRAINT organisations_language_check CHECK (language IN ('en', 'de', 'fr'));
ALTER TABLE members ALTER COLUMN language DROP NOT NULL, ALTER COLUMN language DROP DEFAULT;
DROP FUNCTION session_holder(bytea);
${lookup(
  `session_holder(wanted_hash bytea) RETURNS TABLE (${columns}, language text, organisation_language text)`,
  `SELECT ${values}, m.language, o.language ${from}
     JOIN organisations o ON o.organisation_id = s.organisation_id ${where}`,
  { members: ['language'], organisations: ['language'] },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { columns, values, from, where } = SESSION_HOLDER;
    await runner.query(`
DROP FUNCTION session_holder(bytea);
${lookup(`session_holder(wanted_hash bytea) RETURNS TABLE (${columns})`, `SELECT ${values} ${from} ${where}`, {})}
REVOKE SELECT (language) ON members, organisations FROM vouchsafe_lookup;
UPDATE members m SET language = o.language FROM organisations o
 WHERE o.organisation_id = m.organisation_id AND m.language IS NULL;
ALTER TABLE members ALTER COLUMN language SET DEFAULT 'en', ALTER COLUMN language SET NOT NULL;
ALTER TABLE organisations DROP COLUMN language;`);
  }
}
