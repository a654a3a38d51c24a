import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

/** What was taken back with everything shared from it, how far that has come, and what readers of its links see instead. */
export class Recalls1763700000066 implements MigrationInterface {
  name = 'Recalls1763700000066';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE content_items DROP CONSTRAINT content_items_state_check, DROP CONSTRAINT content_items_check,
  ADD CONSTRAINT content_items_state_check
    CHECK (state IN ('draft', 'in_review', 'approved', 'sent_back', 'retired', 'recalled')) NOT VALID,
  ADD CONSTRAINT content_items_check
    CHECK ((state IN ('retired', 'recalled')) = (retired_at IS NOT NULL)) NOT VALID;
ALTER TABLE content_items VALIDATE CONSTRAINT content_items_state_check;
ALTER TABLE content_items VALIDATE CONSTRAINT content_items_check;
CREATE TABLE recalls (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  reason text NOT NULL,
  links text NOT NULL CHECK (links IN ('notice', 'target')),
  recalled_by uuid NOT NULL,
  recalled_at timestamptz NOT NULL,
  next_at timestamptz NOT NULL,
  called_off_at timestamptz,
  links_closed_at timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, item_id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, recalled_by) REFERENCES members
);
CREATE INDEX recalls_to_work ON recalls (next_at) WHERE finished_at IS NULL;
CREATE INDEX recalls_newest ON recalls (organisation_id, recalled_at DESC, id DESC);
CREATE TABLE recalled_shares (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  share_id uuid NOT NULL,
  recall_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('pending', 'withdrawn', 'asked', 'gone', 'cannot')),
  code text,
  message jsonb,
  tries integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  asked_at timestamptz,
  reminders integer NOT NULL DEFAULT 0,
  reminded_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  PRIMARY KEY (organisation_id, share_id),
  FOREIGN KEY (organisation_id, share_id) REFERENCES shares,
  FOREIGN KEY (organisation_id, recall_id) REFERENCES recalls,
  CHECK ((state IN ('withdrawn', 'gone', 'cannot')) = (settled_at IS NOT NULL)),
  CHECK (state <> 'asked' OR asked_at IS NOT NULL)
);
CREATE INDEX recalled_shares_of ON recalled_shares (organisation_id, recall_id, state);
CREATE TABLE link_notices (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  words jsonb NOT NULL,
  closings integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
${secured('recalls', 'recalled_shares', 'link_notices')}
ALTER TABLE share_links ADD COLUMN notice_id uuid;
ALTER TABLE share_links ADD CONSTRAINT share_links_notice FOREIGN KEY (organisation_id, notice_id)
  REFERENCES link_notices NOT VALID;
ALTER TABLE share_links VALIDATE CONSTRAINT share_links_notice;
GRANT UPDATE (notice_id) ON share_links TO vouchsafe_app;
DROP FUNCTION find_share_link;
${lookup(
  'find_share_link(wanted_code text) RETURNS TABLE (organisation_id uuid, link_id uuid, target_url text, created_at timestamptz, notice jsonb, organisation_name text)',
  `SELECT l.organisation_id, l.id, l.target_url, l.created_at, n.words, o.name
     FROM share_links l JOIN organisations o ON o.organisation_id = l.organisation_id
     LEFT JOIN link_notices n ON n.organisation_id = l.organisation_id AND n.id = l.notice_id
    WHERE l.code = wanted_code`,
  { share_links: ['notice_id'], link_notices: ['organisation_id', 'id', 'words', 'closings'] },
)}
${lookup('link_closings() RETURNS bigint', 'SELECT coalesce(sum(closings), 0)::bigint FROM link_notices', {})}
${lookup(
  'organisations_with_recalls_to_work(moment timestamptz) RETURNS SETOF uuid',
  'SELECT DISTINCT organisation_id FROM recalls WHERE finished_at IS NULL AND next_at <= moment',
  { recalls: ['organisation_id', 'next_at', 'finished_at'] },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_recalls_to_work;
DROP FUNCTION link_closings;
DROP FUNCTION find_share_link;
ALTER TABLE share_links DROP COLUMN notice_id;
DROP TABLE link_notices, recalled_shares, recalls;
UPDATE content_items SET state = 'retired' WHERE state = 'recalled';
ALTER TABLE content_items DROP CONSTRAINT content_items_state_check, DROP CONSTRAINT content_items_check,
  ADD CONSTRAINT content_items_state_check CHECK (state IN ('draft', 'in_review', 'approved', 'sent_back', 'retired')),
  ADD CONSTRAINT content_items_check CHECK ((state = 'retired') = (retired_at IS NOT NULL));
${lookup(
  'find_share_link(wanted_code text) RETURNS TABLE (organisation_id uuid, link_id uuid, target_url text, created_at timestamptz)',
  'SELECT l.organisation_id, l.id, l.target_url, l.created_at FROM share_links l WHERE l.code = wanted_code',
  {},
)}`);
  }
}
