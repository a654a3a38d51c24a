import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** Members' own texts that reviewers are asked about, and what they decided. */
export class TextReviews1763700000030 implements MigrationInterface {
  name = 'TextReviews1763700000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE text_reviews (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  caption_id uuid NOT NULL,
  certificate text NOT NULL,
  network text NOT NULL,
  node text NOT NULL CHECK (node IN ('advocacy', 'social_selling', 'sponsored', 'influencer')),
  text text NOT NULL,
  text_hash text NOT NULL,
  screening_id uuid NOT NULL,
  rule_set text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'approved', 'declined', 'superseded')),
  reviewer_id uuid,
  reason text,
  asked_at timestamptz NOT NULL,
  decided_at timestamptz,
  share_id uuid,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, reviewer_id) REFERENCES members,
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions,
  FOREIGN KEY (organisation_id, caption_id) REFERENCES captions,
  FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings,
  CHECK (reviewer_id <> member_id),
  CHECK ((state IN ('approved', 'declined')) = (reviewer_id IS NOT NULL)),
  CHECK ((reviewer_id IS NULL) = (decided_at IS NULL) AND (reviewer_id IS NULL) = (reason IS NULL)),
  CHECK (share_id IS NULL OR state = 'approved')
);
CREATE INDEX text_reviews_waiting ON text_reviews (organisation_id, asked_at, id) WHERE state = 'waiting';
CREATE INDEX text_reviews_decided ON text_reviews (organisation_id, decided_at DESC, id DESC)
  WHERE decided_at IS NOT NULL;
CREATE INDEX text_reviews_mine ON text_reviews (organisation_id, member_id, item_id, asked_at DESC);
${secured('text_reviews')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE text_reviews');
  }
}
