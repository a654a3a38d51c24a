import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** Which texts a model may help with, and who asked it for help; of texts only hashes. */
export class DraftingHelp1763700000049 implements MigrationInterface {
  name = 'DraftingHelp1763700000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE drafting_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  public jsonb NOT NULL,
  professionals jsonb NOT NULL,
  PRIMARY KEY (organisation_id)
);
CREATE TABLE drafting_requests (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('share', 'caption')),
  kind text NOT NULL,
  text_hash text NOT NULL,
  model text NOT NULL,
  prompt_version integer NOT NULL,
  asked_at timestamptz NOT NULL,
  duration_ms integer,
  problem text,
  tokens_in integer,
  tokens_out integer,
  suggestions text[] NOT NULL,
  shown integer NOT NULL,
  dropped integer NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members
);
CREATE INDEX drafting_requests_by_time ON drafting_requests (organisation_id, asked_at);
CREATE INDEX drafting_requests_by_member ON drafting_requests (organisation_id, member_id, asked_at);
${secured('drafting_settings')}
${secured('drafting_requests')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE drafting_requests, drafting_settings');
  }
}
