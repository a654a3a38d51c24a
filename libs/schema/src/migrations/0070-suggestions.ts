import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** What members suggest to share, and who suggested what became an item. */
export class Suggestions1763700000070 implements MigrationInterface {
  name = 'Suggestions1763700000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE content_items ADD COLUMN suggested_by uuid;
ALTER TABLE content_items ADD FOREIGN KEY (organisation_id, suggested_by) REFERENCES members;

CREATE TABLE content_suggestions (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  language text NOT NULL,
  -- May be gone when somebody decides.
  topic_id uuid,
  image_id uuid,
  link_hash text,
  -- Link, text, why, and the reason of who declined it: under the member's key, so that they go with them.
  sealed_text text NOT NULL,
  screening_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'taken', 'declined')),
  made_at timestamptz(3) NOT NULL,
  decided_by uuid,
  decided_at timestamptz(3),
  item_id uuid,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, decided_by) REFERENCES members,
  FOREIGN KEY (organisation_id, image_id) REFERENCES media,
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  CHECK ((state = 'waiting') = (decided_by IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((state = 'taken') = (item_id IS NOT NULL))
);
CREATE INDEX suggestions_in_order ON content_suggestions (organisation_id, made_at, id);
CREATE INDEX suggestions_of_member ON content_suggestions (organisation_id, member_id, made_at);
CREATE INDEX suggestions_by_link ON content_suggestions (organisation_id, link_hash) WHERE link_hash IS NOT NULL;
CREATE UNIQUE INDEX suggestion_of_item ON content_suggestions (organisation_id, item_id) WHERE item_id IS NOT NULL;
CREATE INDEX suggestions_with_picture ON content_suggestions (organisation_id, image_id) WHERE image_id IS NOT NULL;
${secured('content_suggestions')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE content_suggestions; ALTER TABLE content_items DROP COLUMN suggested_by');
  }
}
