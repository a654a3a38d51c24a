import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

/** What is known of published posts at their networks. */
export class PostChecks1763700000092 implements MigrationInterface {
  name = 'PostChecks1763700000092';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE post_checks (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  share_id uuid NOT NULL,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  network text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'unchanged', 'changed', 'gone', 'unreadable')),
  how text CHECK (how IN ('read', 'seen')),
  published_at timestamptz NOT NULL,
  visits integer NOT NULL CHECK (visits >= 0),
  failures integer NOT NULL CHECK (failures >= 0),
  next_at timestamptz,
  reading_until timestamptz,
  checked_at timestamptz,
  differs_since timestamptz,
  seen_text text,
  note text,
  look_wanted_at timestamptz,
  seen_by uuid,
  restore_asked_at timestamptz,
  restore_asked_by uuid,
  PRIMARY KEY (organisation_id, share_id),
  FOREIGN KEY (organisation_id, share_id) REFERENCES shares,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, seen_by) REFERENCES members,
  FOREIGN KEY (organisation_id, restore_asked_by) REFERENCES members,
  CHECK ((state IN ('changed', 'gone')) = (differs_since IS NOT NULL)),
  CHECK (seen_text IS NULL OR state = 'changed'),
  CHECK ((state IN ('waiting', 'unreadable')) = (how IS NULL))
);
CREATE INDEX post_checks_due ON post_checks (organisation_id, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX post_checks_differing ON post_checks (organisation_id, differs_since DESC, share_id DESC)
  WHERE differs_since IS NOT NULL;
CREATE INDEX post_checks_to_look ON post_checks (organisation_id, look_wanted_at DESC, share_id DESC)
  WHERE look_wanted_at IS NOT NULL;
CREATE INDEX post_checks_of_item ON post_checks (organisation_id, item_id, published_at DESC, share_id DESC);
${secured('post_checks')}
${lookup(
  'organisations_with_posts_to_check(since timestamptz, by timestamptz) RETURNS SETOF uuid',
  `SELECT DISTINCT p.organisation_id
     FROM publications p
     LEFT JOIN post_checks c ON c.organisation_id = p.organisation_id AND c.share_id = p.share_id
    WHERE p.state = 'published' AND p.published_at BETWEEN since AND by AND c.share_id IS NULL
   UNION
   SELECT c.organisation_id
     FROM post_checks c
     JOIN publications p ON p.organisation_id = c.organisation_id AND p.share_id = c.share_id AND p.state = 'published'
    WHERE c.next_at <= by AND (c.reading_until IS NULL OR c.reading_until <= by)`,
  { post_checks: ['organisation_id', 'share_id', 'next_at', 'reading_until'] },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_posts_to_check(timestamptz, timestamptz);
DROP TABLE post_checks;`);
  }
}
