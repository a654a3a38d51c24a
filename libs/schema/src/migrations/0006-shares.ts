import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured, securedAppendOnly } from '../row-security.js';

/** Connections to networks, share links with their clicks, shares and what became of them. */
export class Shares1763700000006 implements MigrationInterface {
  name = 'Shares1763700000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE connections (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  network text NOT NULL,
  account_id text NOT NULL,
  account_name text NOT NULL,
  picture text,
  scopes text[] NOT NULL,
  sealed_access_token text NOT NULL,
  expires_at timestamptz,
  status text NOT NULL CHECK (status IN ('active', 'expired', 'revoked')),
  connected_at timestamptz NOT NULL,
  checked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, member_id, network),
  UNIQUE (organisation_id, network, account_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members ON DELETE CASCADE
);

CREATE TABLE connection_attempts (
  organisation_id uuid NOT NULL REFERENCES organisations,
  state_hash bytea NOT NULL,
  member_id uuid NOT NULL,
  session_id uuid NOT NULL,
  network text NOT NULL,
  return_to text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, state_hash),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members ON DELETE CASCADE
);

CREATE TABLE share_links (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  code text NOT NULL UNIQUE,
  target_url text NOT NULL,
  created_at timestamptz NOT NULL,
  live_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);

CREATE TABLE click_salts (
  organisation_id uuid NOT NULL REFERENCES organisations,
  day date NOT NULL,
  salt bytea NOT NULL,
  PRIMARY KEY (organisation_id, day)
);

CREATE TABLE clicks (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  link_id uuid NOT NULL,
  at timestamptz NOT NULL,
  judgement text NOT NULL CHECK (judgement IN ('human', 'preview', 'bot', 'suspect')),
  reason text NOT NULL,
  visitor_hash bytea,
  agent_family text,
  referrer_host text,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, link_id) REFERENCES share_links
);
CREATE INDEX clicks_link ON clicks (organisation_id, link_id, at DESC);
CREATE INDEX clicks_visitor ON clicks (organisation_id, visitor_hash, at DESC) WHERE visitor_hash IS NOT NULL;

CREATE TABLE click_counts (
  organisation_id uuid NOT NULL REFERENCES organisations,
  link_id uuid NOT NULL,
  day date NOT NULL,
  judgement text NOT NULL,
  counted integer NOT NULL DEFAULT 0,
  in_ledger integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, link_id, day, judgement),
  FOREIGN KEY (organisation_id, link_id) REFERENCES share_links,
  CHECK (in_ledger <= counted)
);
CREATE INDEX click_counts_to_enter ON click_counts (organisation_id) WHERE in_ledger < counted;

CREATE TABLE shares (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  team_id uuid,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  caption_id uuid NOT NULL,
  certificate text NOT NULL,
  network text NOT NULL,
  connection_id uuid NOT NULL,
  node text NOT NULL CHECK (node IN ('advocacy', 'social_selling', 'sponsored', 'influencer')),
  text text NOT NULL,
  text_hash text NOT NULL,
  screening_id uuid NOT NULL,
  rule_set text NOT NULL,
  link_id uuid,
  link_placement text CHECK (link_placement IN ('text', 'article')),
  local_time text,
  time_zone text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions,
  FOREIGN KEY (organisation_id, caption_id) REFERENCES captions,
  FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings,
  FOREIGN KEY (organisation_id, link_id) REFERENCES share_links,
  CHECK ((local_time IS NULL) = (time_zone IS NULL)),
  CHECK ((link_id IS NULL) = (link_placement IS NULL))
);
CREATE INDEX shares_mine ON shares (organisation_id, member_id, created_at DESC, id DESC);
CREATE INDEX shares_item ON shares (organisation_id, item_id, created_at DESC, id DESC);
CREATE INDEX shares_newest ON shares (organisation_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX shares_link ON shares (organisation_id, link_id);

CREATE TABLE publications (
  organisation_id uuid NOT NULL REFERENCES organisations,
  share_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('scheduled', 'publishing', 'published', 'unknown', 'failed', 'held', 'withdrawn')),
  planned_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  schedule_version integer NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  claim_token uuid,
  claimed_at timestamptz,
  sending_at timestamptz,
  external_id text,
  permalink text,
  published_at timestamptz,
  hold_key text,
  code text,
  message text,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, share_id),
  FOREIGN KEY (organisation_id, share_id) REFERENCES shares,
  CHECK (state <> 'published' OR published_at IS NOT NULL),
  CHECK ((state = 'publishing') = (claim_token IS NOT NULL)),
  CHECK ((state = 'held') = (hold_key IS NOT NULL))
);
CREATE INDEX publications_due ON publications (organisation_id, due_at) WHERE state = 'scheduled';
CREATE INDEX publications_in_flight ON publications (organisation_id, claimed_at) WHERE state = 'publishing';
CREATE INDEX publications_held ON publications (organisation_id, hold_key) WHERE state = 'held';
CREATE INDEX publications_state ON publications (organisation_id, state);

CREATE TABLE publication_attempts (
  organisation_id uuid NOT NULL REFERENCES organisations,
  share_id uuid NOT NULL,
  number integer NOT NULL,
  claim_token uuid NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  outcome text,
  code text,
  message text,
  PRIMARY KEY (organisation_id, share_id, number),
  FOREIGN KEY (organisation_id, share_id) REFERENCES publications
);
${secured('connections', 'connection_attempts', 'share_links', 'click_salts', 'click_counts', 'shares', 'publications', 'publication_attempts')}
${securedAppendOnly('clicks')}
${lookup(
  'find_share_link(wanted_code text) RETURNS TABLE (organisation_id uuid, link_id uuid, target_url text, created_at timestamptz)',
  'SELECT l.organisation_id, l.id, l.target_url, l.created_at FROM share_links l WHERE l.code = wanted_code',
  { share_links: ['organisation_id', 'id', 'code', 'target_url', 'created_at'] },
)}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION find_share_link;
DROP TABLE publication_attempts, publications, shares, click_counts, clicks, click_salts, share_links, connection_attempts, connections;`);
  }
}
