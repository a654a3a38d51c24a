import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

/**
 * Links that lead one person back in: those that set a new password, and invitations that can be told again. A token
 * stands hashed, to be found by, and sealed, to be told again in a mail, for as long as it opens something. Sessions
 * know the kind of browser and system they are on, so that a new one can be told, and not what the browser calls itself.
 */
export class LinksOfOnesOwn1763700000022 implements MigrationInterface {
  name = 'LinksOfOnesOwn1763700000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE password_resets (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  sealed_token text,
  member_id uuid NOT NULL,
  requested_by uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE INDEX password_resets_member ON password_resets (organisation_id, member_id);
CREATE INDEX password_resets_created ON password_resets (created_at);
CREATE INDEX password_resets_sealed ON password_resets (expires_at) WHERE sealed_token IS NOT NULL;
${secured('password_resets')}

ALTER TABLE invitations ADD COLUMN sealed_token text;
CREATE INDEX invitations_sealed ON invitations (expires_at) WHERE sealed_token IS NOT NULL;
ALTER TABLE sessions DROP COLUMN user_agent, ADD COLUMN browser text, ADD COLUMN system text;
CREATE INDEX sessions_ended ON sessions (organisation_id, least(revoked_at, expires_at));

-- Whoever is deactivated or erased, and by whichever way: no link of theirs is left in the same moment.
CREATE FUNCTION forget_password_resets() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $forget$
BEGIN
  DELETE FROM password_resets WHERE organisation_id = OLD.organisation_id AND member_id = OLD.id;
  RETURN NULL;
END $forget$;
CREATE TRIGGER forget_password_resets AFTER UPDATE OF status ON members FOR EACH ROW
  WHEN (OLD.status = 'active' AND NEW.status <> 'active') EXECUTE FUNCTION forget_password_resets();

${lookup(
  'password_reset_holder(wanted_hash bytea) RETURNS TABLE (organisation_id uuid, reset_id uuid)',
  `SELECT r.organisation_id, r.id FROM password_resets r WHERE r.token_hash = wanted_hash`,
  { password_resets: ['organisation_id', 'id', 'token_hash', 'sealed_token', 'created_at', 'expires_at'] },
)}
${lookup(
  'organisations_with_spent_links(now timestamptz, kept_since timestamptz) RETURNS SETOF uuid',
  `SELECT i.organisation_id FROM invitations i WHERE i.sealed_token IS NOT NULL AND i.expires_at <= now
    UNION SELECT r.organisation_id FROM password_resets r WHERE r.sealed_token IS NOT NULL AND r.expires_at <= now
    UNION SELECT r.organisation_id FROM password_resets r WHERE r.created_at < kept_since`,
  { invitations: ['organisation_id', 'id', 'token_hash', 'member_id', 'sealed_token', 'expires_at'] },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_spent_links, password_reset_holder;
DROP TRIGGER forget_password_resets ON members;
DROP FUNCTION forget_password_resets;
DROP INDEX sessions_ended;
ALTER TABLE sessions ADD COLUMN user_agent text, DROP COLUMN browser, DROP COLUMN system;
ALTER TABLE invitations DROP COLUMN sealed_token;
DROP TABLE password_resets;`);
  }
}
