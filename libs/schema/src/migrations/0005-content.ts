import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured, securedAppendOnly } from '../row-security.js';

/** The library: topics, media, items with their immutable versions, reviews, and what is shareable now. */
export class Content1763700000005 implements MigrationInterface {
  name = 'Content1763700000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE topics (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  name text NOT NULL,
  slug text NOT NULL,
  colour text NOT NULL DEFAULT 'indigo',
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, slug)
);

CREATE TABLE media (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  sha256 text NOT NULL,
  type text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL,
  uploaded_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX media_sha256 ON media (organisation_id, sha256);

CREATE TABLE content_items (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  author_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'in_review', 'approved', 'sent_back', 'retired')),
  title text NOT NULL,
  source_key text,
  current_version_id uuid NOT NULL,
  approved_version_id uuid,
  published_at timestamptz(3),
  share_count integer NOT NULL DEFAULT 0,
  retired_at timestamptz,
  retired_by uuid,
  retire_reason text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, author_id) REFERENCES members,
  CHECK ((state = 'retired') = (retired_at IS NOT NULL))
);
CREATE UNIQUE INDEX content_items_source ON content_items (organisation_id, source_key) WHERE source_key IS NOT NULL;
CREATE INDEX content_items_updated ON content_items (organisation_id, updated_at DESC, id DESC);
CREATE INDEX content_items_waiting ON content_items (organisation_id, updated_at, id) WHERE state = 'in_review';

CREATE TABLE content_versions (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  summary text,
  link_url text,
  link_title text,
  image_id uuid,
  disclosure text,
  featured boolean NOT NULL DEFAULT false,
  expires_at timestamptz,
  topic_ids uuid[] NOT NULL DEFAULT '{}',
  audience_teams uuid[] NOT NULL DEFAULT '{}',
  audience_regions text[] NOT NULL DEFAULT '{}',
  audience_languages text[] NOT NULL DEFAULT '{}',
  audience_public boolean NOT NULL DEFAULT true,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  submitted_by uuid,
  submitted_at timestamptz,
  verdict text CHECK (verdict IN ('pass', 'warn', 'review', 'block')),
  route boolean NOT NULL DEFAULT false,
  screened_under text,
  screening_id uuid,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, item_id, number),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, image_id) REFERENCES media,
  FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings,
  CHECK ((submitted_at IS NULL) = (submitted_by IS NULL))
);
ALTER TABLE content_items
  ADD FOREIGN KEY (organisation_id, current_version_id) REFERENCES content_versions DEFERRABLE INITIALLY DEFERRED,
  ADD FOREIGN KEY (organisation_id, approved_version_id) REFERENCES content_versions DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE captions (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  version_id uuid NOT NULL,
  position integer NOT NULL,
  network text NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  slots jsonb NOT NULL DEFAULT '[]',
  locked boolean NOT NULL DEFAULT false,
  screening_id uuid,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, version_id, position),
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions,
  FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings
);

CREATE TABLE approvals (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  decision text NOT NULL CHECK (decision IN ('approved', 'sent_back')),
  reason text,
  certificate text,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, version_id),
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions,
  FOREIGN KEY (organisation_id, reviewer_id) REFERENCES members,
  CHECK ((decision = 'approved') = (certificate IS NOT NULL)),
  CHECK (decision = 'approved' OR reason IS NOT NULL)
);

CREATE TABLE feed_entries (
  organisation_id uuid NOT NULL REFERENCES organisations,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  rank timestamptz(3) NOT NULL,
  published_at timestamptz(3) NOT NULL,
  expires_at timestamptz,
  featured boolean NOT NULL,
  search_text text NOT NULL,
  topic_ids uuid[] NOT NULL,
  networks text[] NOT NULL,
  languages text[] NOT NULL,
  audience_teams uuid[] NOT NULL,
  audience_regions text[] NOT NULL,
  audience_languages text[] NOT NULL,
  PRIMARY KEY (organisation_id, item_id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions
);
CREATE INDEX feed_entries_rank ON feed_entries (organisation_id, rank DESC, item_id DESC);

CREATE TABLE feed_shares (
  organisation_id uuid NOT NULL REFERENCES organisations,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  shared_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, member_id, item_id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items
);
${secured('topics', 'media', 'content_items', 'content_versions', 'captions', 'feed_entries', 'feed_shares')}
${securedAppendOnly('approvals')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE content_items DROP CONSTRAINT content_items_organisation_id_current_version_id_fkey, DROP CONSTRAINT content_items_organisation_id_approved_version_id_fkey;
DROP TABLE feed_shares, feed_entries, approvals, captions, content_versions, content_items, media, topics;`);
  }
}
