import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** What reviewers and authors say to each other at the words of a version. */
export class Comments1763700000069 implements MigrationInterface {
  name = 'Comments1763700000069';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE comments (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  -- The comment it answers; null of one that begins a thread, and only such a one stands at words.
  thread_id uuid,
  field text NOT NULL CHECK (field IN ('whole', 'title', 'summary', 'link_title', 'image_alt', 'caption')),
  network text,
  language text,
  -- In UTF-16 units of the text as it was, with the words themselves to check by.
  from_unit integer,
  quote text,
  member_id uuid NOT NULL,
  -- Under its author's key, so that it goes with them.
  sealed_text text NOT NULL,
  written_at timestamptz NOT NULL,
  resolved_by uuid,
  resolved_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions,
  FOREIGN KEY (organisation_id, thread_id) REFERENCES comments,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, resolved_by) REFERENCES members,
  CHECK ((field = 'caption') = (network IS NOT NULL AND language IS NOT NULL)),
  CHECK ((from_unit IS NULL) = (quote IS NULL)),
  CHECK (thread_id IS NULL OR quote IS NULL),
  CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX comments_of_item ON comments (organisation_id, item_id, written_at);
CREATE INDEX comments_of_member ON comments (organisation_id, member_id);

CREATE TABLE comment_visits (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  item_id uuid NOT NULL,
  member_id uuid NOT NULL,
  seen_until timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, item_id, member_id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members
);
${secured('comments', 'comment_visits')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE comment_visits, comments');
  }
}
