import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured, securedAppendOnly } from '../row-security.js';

/** The pages behind links, as they were read, and which are looked after. */
export class PageSnapshots1763700000067 implements MigrationInterface {
  name = 'PageSnapshots1763700000067';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE page_snapshots (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  address text NOT NULL,
  status integer,
  title text,
  description text,
  main_text text,
  sha256 text,
  problem jsonb,
  fetched_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions,
  CHECK ((problem IS NULL) = (sha256 IS NOT NULL)),
  CHECK ((sha256 IS NULL) = (main_text IS NULL))
);
CREATE INDEX page_snapshots_of ON page_snapshots (organisation_id, version_id, fetched_at DESC, id DESC);
CREATE TABLE page_watches (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  version_id uuid NOT NULL,
  item_id uuid NOT NULL,
  address text NOT NULL,
  state text NOT NULL CHECK (state IN ('review', 'live', 'ended')),
  until timestamptz,
  next_look_at timestamptz,
  looking_until timestamptz,
  looked_at timestamptz,
  read_at timestamptz,
  failures integer NOT NULL CHECK (failures >= 0),
  accepted_sha256 text,
  accepted_id uuid,
  changed_at timestamptz,
  PRIMARY KEY (organisation_id, version_id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES content_items,
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions,
  FOREIGN KEY (organisation_id, accepted_id) REFERENCES page_snapshots,
  CHECK ((accepted_sha256 IS NULL) = (accepted_id IS NULL)),
  CHECK (changed_at IS NULL OR accepted_sha256 IS NOT NULL),
  CHECK (state <> 'ended' OR next_look_at IS NULL)
);
CREATE INDEX page_watches_due ON page_watches (next_look_at) WHERE next_look_at IS NOT NULL;
CREATE INDEX page_watches_of_item ON page_watches (organisation_id, item_id);
${securedAppendOnly('page_snapshots')}
-- The tables' owner reads across organisations here, which their policies keep it from otherwise.
ALTER TABLE feed_entries NO FORCE ROW LEVEL SECURITY;
ALTER TABLE content_versions NO FORCE ROW LEVEL SECURITY;
-- What is in the feed already is looked after too; the first page that is read is what later ones are compared with.
INSERT INTO page_watches (organisation_id, version_id, item_id, address, state, until, next_look_at, failures)
SELECT e.organisation_id, v.id, v.item_id, v.link_url, 'live', v.expires_at, now() + random() * interval '1 day', 0
  FROM feed_entries e JOIN content_versions v ON v.organisation_id = e.organisation_id AND v.id = e.version_id
 WHERE v.link_url IS NOT NULL;
ALTER TABLE feed_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE content_versions FORCE ROW LEVEL SECURITY;
${secured('page_watches')}
${lookup(
  'organisations_with_pages_due(by timestamptz) RETURNS SETOF uuid',
  `SELECT DISTINCT organisation_id FROM page_watches
    WHERE next_look_at <= by AND (looking_until IS NULL OR looking_until <= by)`,
  { page_watches: ['organisation_id', 'next_look_at', 'looking_until'] },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_pages_due(timestamptz);
DROP TABLE page_watches;
DROP TABLE page_snapshots;`);
  }
}
