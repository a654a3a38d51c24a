import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured, securedAppendOnly } from '../row-security.js';

/** A model that an organisation lets read beside the rules, and what it said of which text. */
export class SecondReader1763700000047 implements MigrationInterface {
  name = 'SecondReader1763700000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE second_reader_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  base_url text NOT NULL,
  model text NOT NULL,
  sealed_key text,
  public jsonb NOT NULL,
  professionals jsonb NOT NULL,
  PRIMARY KEY (organisation_id)
);
CREATE TABLE second_readings (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('text', 'what_if', 'trial')),
  text_hash text NOT NULL,
  model text NOT NULL,
  prompt_version integer NOT NULL,
  problem text,
  verdict text CHECK (verdict IN ('pass', 'review')),
  remarks jsonb NOT NULL,
  dropped integer NOT NULL,
  duration_ms integer NOT NULL,
  tokens_in integer,
  tokens_out integer,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  CHECK ((problem IS NULL) = (verdict IS NOT NULL))
);
CREATE INDEX second_readings_by_text ON second_readings (organisation_id, text_hash) WHERE problem IS NULL;
CREATE INDEX second_readings_by_time ON second_readings (organisation_id, at);
${secured('second_reader_settings')}
${securedAppendOnly('second_readings')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE second_readings, second_reader_settings');
  }
}
