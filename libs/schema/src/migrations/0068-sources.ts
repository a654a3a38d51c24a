import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

/** Feeds that organisations follow, and what became of each entry. */
export class Sources1763700000068 implements MigrationInterface {
  name = 'Sources1763700000068';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE sources (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  topic_ids uuid[] NOT NULL,
  language text NOT NULL,
  audience jsonb NOT NULL,
  owner_id uuid NOT NULL,
  daily_limit integer NOT NULL CHECK (daily_limit > 0),
  state text NOT NULL CHECK (state IN ('on', 'paused', 'stopped')),
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  etag text,
  last_modified text,
  next_look_at timestamptz NOT NULL,
  looking_until timestamptz,
  progress jsonb,
  looked_at timestamptz,
  outcome jsonb,
  problem jsonb,
  failing_since timestamptz,
  failures integer NOT NULL,
  removed_at timestamptz,
  removed_by uuid,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, owner_id) REFERENCES members,
  FOREIGN KEY (organisation_id, created_by) REFERENCES members,
  FOREIGN KEY (organisation_id, removed_by) REFERENCES members
);
-- A feed is followed once.
CREATE UNIQUE INDEX sources_followed ON sources (organisation_id, address) WHERE removed_at IS NULL;
CREATE INDEX sources_due ON sources (next_look_at) WHERE state = 'on' AND removed_at IS NULL;
CREATE TABLE source_entries (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  source_id uuid NOT NULL,
  entry_key text NOT NULL,
  identity text,
  title text NOT NULL,
  link_url text,
  outcome text NOT NULL CHECK (outcome IN ('taken', 'known', 'refused', 'waiting')),
  item_id uuid,
  hash text,
  revision integer NOT NULL,
  problem jsonb,
  picture_problem jsonb,
  change text CHECK (change IN ('followed', 'left_alone')),
  changed_at timestamptz,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, source_id, entry_key),
  FOREIGN KEY (organisation_id, source_id) REFERENCES sources,
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items
);
CREATE INDEX source_entries_everywhere ON source_entries (organisation_id, identity) WHERE identity IS NOT NULL;
CREATE INDEX source_entries_of_item ON source_entries (organisation_id, item_id) WHERE item_id IS NOT NULL;
${secured('sources', 'source_entries')}
${lookup(
  'organisations_with_sources_due(by timestamptz) RETURNS SETOF uuid',
  `SELECT DISTINCT organisation_id FROM sources WHERE state = 'on' AND removed_at IS NULL AND next_look_at <= by`,
  { sources: ['organisation_id', 'state', 'removed_at', 'next_look_at'] },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_sources_due(timestamptz);
DROP TABLE source_entries;
DROP TABLE sources;`);
  }
}
