import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';
import { ERASE_ITEM, ERASE_SUGGESTION, OF_ITEMS } from './0095-erasing.js';

/**
 * How long each class of record is kept, holds on items, and the one way by which decided content can go. The
 * application's role still removes nothing of it: a role of its own may, through functions that ask everything anew.
 */
export class Retention1763700000095 implements MigrationInterface {
  name = 'Retention1763700000095';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLE);
    await runner.query(TABLES);
    await runner.query(RIGHTS);
    await runner.query(OF_ITEMS);
    await runner.query(ERASE_ITEM);
    await runner.query(ERASE_SUGGESTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...new Set([...Object.keys(MAY), 'erased_items', 'item_holds', 'retention_settings'])];
    await runner.query(`
DROP FUNCTION organisations_with_retention();
DROP FUNCTION erase_suggestion(uuid);
DROP FUNCTION erase_item(uuid);
DROP FUNCTION items_past_retention(uuid, integer);
DROP FUNCTION suggestions_past_retention(uuid, integer);
DROP FUNCTION what_keeps_item(uuid);
DROP FUNCTION retention_days(text);
DROP FUNCTION end_of_item(uuid);
${tables.map((table) => `DROP POLICY IF EXISTS eraser ON ${table}; REVOKE ALL ON ${table} FROM vouchsafe_eraser;`).join('\n')}
ALTER TABLE prospect_links ADD CONSTRAINT prospect_links_organisation_id_item_id_fkey
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items NOT VALID;
DROP TABLE erased_items, item_holds, retention_settings;
REVOKE USAGE, CREATE ON SCHEMA public FROM vouchsafe_eraser;`);
  }
}

const ROLE = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vouchsafe_eraser') THEN
    CREATE ROLE vouchsafe_eraser NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT vouchsafe_eraser TO CURRENT_USER;
GRANT USAGE, CREATE ON SCHEMA public TO vouchsafe_eraser;`;

const TABLES = `
CREATE TABLE retention_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  items_days integer CHECK (items_days BETWEEN 1 AND 36500),
  drafts_days integer CHECK (drafts_days BETWEEN 1 AND 36500),
  suggestions_days integer CHECK (suggestions_days BETWEEN 1 AND 36500),
  PRIMARY KEY (organisation_id)
);
CREATE TABLE item_holds (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  placed_by uuid NOT NULL,
  since timestamptz NOT NULL,
  lifted_by uuid,
  lifted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL)),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, placed_by) REFERENCES members,
  FOREIGN KEY (organisation_id, lifted_by) REFERENCES members
);
CREATE UNIQUE INDEX item_holds_standing ON item_holds (organisation_id, item_id) WHERE lifted_at IS NULL;
CREATE INDEX item_holds_of ON item_holds (organisation_id, item_id, since);
CREATE TABLE erased_items (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  item_id uuid NOT NULL,
  class text NOT NULL CHECK (class IN ('items', 'drafts')),
  ended_at timestamptz NOT NULL,
  erased_at timestamptz NOT NULL,
  counts jsonb NOT NULL,
  certificates text[] NOT NULL,
  PRIMARY KEY (organisation_id, item_id)
);
${secured('retention_settings', 'item_holds', 'erased_items')}
REVOKE DELETE ON retention_settings FROM vouchsafe_app;
REVOKE DELETE, UPDATE ON item_holds FROM vouchsafe_app;
GRANT UPDATE (lifted_by, lifted_at) ON item_holds TO vouchsafe_app;
REVOKE INSERT, UPDATE, DELETE ON erased_items FROM vouchsafe_app;
-- A hold that was lifted stays as it was.
CREATE POLICY lifted_is_not_changed ON item_holds AS RESTRICTIVE FOR UPDATE TO vouchsafe_app
  USING (lifted_at IS NULL) WITH CHECK (true);
-- What a prospect was sent counts on when its item is gone.
ALTER TABLE prospect_links DROP CONSTRAINT prospect_links_organisation_id_item_id_fkey;
${lookup(
  'organisations_with_retention() RETURNS SETOF uuid',
  `SELECT organisation_id FROM retention_settings WHERE num_nonnulls(items_days, drafts_days, suggestions_days) > 0`,
  { retention_settings: ['organisation_id', 'items_days', 'drafts_days', 'suggestions_days'] },
)}`;

/** What the eraser may do beside reading: remove, or as a lock asks for it, touch a column. */
const MAY: Readonly<Record<string, string>> = {
  organisations: 'UPDATE (updated_at)',
  members: '',
  legal_holds: '',
  retention_settings: '',
  routed_texts: '',
  safety_case_texts: '',
  content_items: 'UPDATE (updated_at), DELETE',
  publications: 'UPDATE (updated_at), DELETE',
  source_entries: 'UPDATE (item_id)',
  erased_items: 'INSERT',
  ...Object.fromEntries(
    (
      'altered_content approval_conditions_met approval_step_decisions approval_waits approvals captions certificates ' +
      'comment_visits comments content_suggestions content_versions edits excerpts feed_entries feed_shares item_holds item_stages ' +
      'measurement_visits measurements media notifications page_snapshots page_watches post_checks publication_attempts recalled_shares recalls screenings ' +
      'search_texts shares text_reviews'
    )
      .split(' ')
      .map((table) => [table, 'DELETE']),
  ),
};

const RIGHTS = Object.entries(MAY)
  .map(
    ([table, more]) => `GRANT SELECT${more && `, ${more}`} ON ${table} TO vouchsafe_eraser;
CREATE POLICY eraser ON ${table} TO vouchsafe_eraser
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());`,
  )
  .join('\n');
