import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

/** Teams, members, their sessions and invitations. */
export class People1763700000003 implements MigrationInterface {
  name = 'People1763700000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE teams (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  name text NOT NULL,
  region text,
  language text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX teams_name ON teams (organisation_id, lower(name));

CREATE TABLE members (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  team_id uuid,
  roles text[] NOT NULL CHECK (roles <@ ARRAY['advocate','seller','author','reviewer','safety_officer','comms_lead','admin']),
  region text,
  language text NOT NULL DEFAULT 'en',
  time_zone text,
  status text NOT NULL CHECK (status IN ('invited', 'active', 'deactivated')),
  password_hash text,
  network_size integer CHECK (network_size BETWEEN 0 AND 1000000),
  leaderboard_consent_at timestamptz,
  last_seen_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, team_id) REFERENCES teams
);
CREATE UNIQUE INDEX members_email ON members (organisation_id, lower(email));
CREATE INDEX members_email_anywhere ON members (lower(email));
CREATE INDEX members_team ON members (organisation_id, team_id);
CREATE INDEX members_name ON members (organisation_id, lower(name), id);

CREATE TABLE sessions (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  member_id uuid NOT NULL,
  user_agent text,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE INDEX sessions_member ON sessions (organisation_id, member_id);

CREATE TABLE invitations (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  member_id uuid NOT NULL,
  invited_by uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE INDEX invitations_member ON invitations (organisation_id, member_id);
${secured('teams', 'members', 'sessions', 'invitations')}

ALTER TABLE idempotency_keys ADD FOREIGN KEY (organisation_id, member_id) REFERENCES members ON DELETE CASCADE;

${lookup(
  'sign_in_candidates(wanted_email text) RETURNS TABLE (organisation_id uuid, slug text, organisation_name text, member_id uuid, password_hash text)',
  `SELECT m.organisation_id, o.slug, o.name, m.id, m.password_hash
     FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
    WHERE lower(m.email) = lower(wanted_email) AND m.status = 'active' AND m.password_hash IS NOT NULL
    ORDER BY m.organisation_id LIMIT 20`,
  { members: ['organisation_id', 'id', 'email', 'name', 'status', 'password_hash', 'roles', 'team_id'] },
)}
${lookup(
  'session_holder(wanted_hash bytea) RETURNS TABLE (organisation_id uuid, session_id uuid, member_id uuid, roles text[], last_seen_at timestamptz, expires_at timestamptz)',
  `SELECT s.organisation_id, s.id, s.member_id, m.roles, s.last_seen_at, s.expires_at
     FROM sessions s JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
    WHERE s.token_hash = wanted_hash AND s.revoked_at IS NULL AND m.status = 'active'`,
  { sessions: ['organisation_id', 'id', 'token_hash', 'member_id', 'last_seen_at', 'expires_at', 'revoked_at'] },
)}
${lookup(
  'invitation_holder(wanted_hash bytea) RETURNS TABLE (organisation_id uuid, invitation_id uuid, member_id uuid)',
  `SELECT i.organisation_id, i.id, i.member_id FROM invitations i WHERE i.token_hash = wanted_hash`,
  { invitations: ['organisation_id', 'id', 'token_hash', 'member_id'] },
)}
${lookup('demo_organisation() RETURNS SETOF uuid', `SELECT organisation_id FROM organisations WHERE demo LIMIT 1`, {})}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION demo_organisation, invitation_holder, session_holder, sign_in_candidates;
ALTER TABLE idempotency_keys DROP CONSTRAINT idempotency_keys_organisation_id_member_id_fkey;
DROP TABLE invitations, sessions, members, teams;`);
  }
}
