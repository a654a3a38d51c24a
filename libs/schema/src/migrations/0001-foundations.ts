import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

/** Roles, the organisation a transaction is bound to, and the organisations themselves. */
export class Foundations1763700000001 implements MigrationInterface {
  name = 'Foundations1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vouchsafe_app') THEN
    CREATE ROLE vouchsafe_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vouchsafe_lookup') THEN
    CREATE ROLE vouchsafe_lookup NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT vouchsafe_app, vouchsafe_lookup TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO vouchsafe_app;
GRANT USAGE, CREATE ON SCHEMA public TO vouchsafe_lookup;

CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('vouchsafe.organisation_id', true), '')::uuid $$;

CREATE TABLE organisations (
  organisation_id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name text NOT NULL,
  employer_name text NOT NULL,
  time_zone text NOT NULL DEFAULT 'UTC',
  jurisdictions text[] NOT NULL DEFAULT '{}',
  regions text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{en}',
  default_disclosure text,
  leaderboards_mode text NOT NULL DEFAULT 'people' CHECK (leaderboards_mode IN ('off', 'teams', 'people')),
  works_council_required boolean NOT NULL DEFAULT false,
  works_council_agreed boolean NOT NULL DEFAULT false,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
${secured('organisations')}
${lookup('organisation_ids() RETURNS SETOF uuid', 'SELECT organisation_id FROM organisations ORDER BY organisation_id', { organisations: ['organisation_id', 'slug', 'name', 'demo'] })}

CREATE TABLE idempotency_keys (
  organisation_id uuid NOT NULL REFERENCES organisations,
  member_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  route text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  answer text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, member_id, key)
);
${secured('idempotency_keys')}
`);
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database instead.');
  }
}
