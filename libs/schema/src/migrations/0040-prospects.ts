import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/**
 * Whom a seller speaks to, under names only they and their team's lead can read, with a link each; and at what stage of
 * that an item is of use.
 */
export class Prospects1763700000040 implements MigrationInterface {
  name = 'Prospects1763700000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE teams ADD COLUMN lead_id uuid,
  ADD CONSTRAINT teams_lead_fkey FOREIGN KEY (organisation_id, lead_id) REFERENCES members;
CREATE TABLE item_stages (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  item_id uuid NOT NULL,
  stage text NOT NULL CHECK (stage IN ('awareness', 'consideration', 'decision', 'after_sale')),
  PRIMARY KEY (organisation_id, item_id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items
);
CREATE TABLE prospects (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('person', 'account')),
  sealed_name text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members
);
CREATE INDEX prospects_mine ON prospects (organisation_id, member_id, created_at DESC);
CREATE TABLE prospect_links (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  link_id uuid NOT NULL,
  prospect_id uuid NOT NULL,
  item_id uuid NOT NULL,
  share_id uuid,
  channel text NOT NULL CHECK (channel IN ('post', 'message')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, link_id),
  FOREIGN KEY (organisation_id, link_id) REFERENCES share_links,
  FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospects ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items
);
CREATE INDEX prospect_links_of ON prospect_links (organisation_id, prospect_id, created_at DESC);
${secured('item_stages', 'prospects', 'prospect_links')}
CREATE POLICY of_seller_and_lead ON prospects AS RESTRICTIVE TO vouchsafe_app
  USING (current_member() IS NULL OR member_id = current_member() OR EXISTS (
    SELECT FROM members m JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
     WHERE m.organisation_id = prospects.organisation_id AND m.id = prospects.member_id AND t.lead_id = current_member()))
  WITH CHECK (member_id = current_member());
CREATE POLICY of_seller_and_lead ON prospect_links AS RESTRICTIVE TO vouchsafe_app
  USING (EXISTS (SELECT FROM prospects p
    WHERE p.organisation_id = prospect_links.organisation_id AND p.id = prospect_links.prospect_id));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE prospect_links, prospects, item_stages;
ALTER TABLE teams DROP COLUMN lead_id;`);
  }
}
