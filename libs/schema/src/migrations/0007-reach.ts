import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** Figures and scores: network measurements, the reach projection, seasons, points and standings. */
export class Reach1763700000007 implements MigrationInterface {
  name = 'Reach1763700000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE measurements (
  organisation_id uuid NOT NULL REFERENCES organisations,
  share_id uuid NOT NULL,
  metric text NOT NULL CHECK (metric IN ('impressions', 'members_reached', 'reactions', 'comments', 'reshares')),
  provenance text NOT NULL CHECK (provenance IN ('measured', 'estimated')),
  value bigint NOT NULL CHECK (value >= 0),
  source text NOT NULL,
  measured_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, share_id, metric, provenance),
  FOREIGN KEY (organisation_id, share_id) REFERENCES shares
);

CREATE TABLE measurement_visits (
  organisation_id uuid NOT NULL REFERENCES organisations,
  share_id uuid NOT NULL,
  member_id uuid NOT NULL,
  network text NOT NULL,
  visited_at timestamptz NOT NULL,
  next_at timestamptz NOT NULL,
  calls integer NOT NULL,
  outcome text NOT NULL,
  PRIMARY KEY (organisation_id, share_id),
  FOREIGN KEY (organisation_id, share_id) REFERENCES shares
);
CREATE INDEX measurement_visits_member ON measurement_visits (organisation_id, member_id, network, visited_at);

CREATE TABLE reach_facts (
  organisation_id uuid NOT NULL REFERENCES organisations,
  day date NOT NULL,
  share_id uuid NOT NULL,
  member_id uuid NOT NULL,
  team_id uuid,
  item_id uuid NOT NULL,
  topic_ids uuid[] NOT NULL DEFAULT '{}',
  node text NOT NULL,
  network text NOT NULL,
  published integer NOT NULL DEFAULT 0,
  withdrawn boolean NOT NULL DEFAULT false,
  shares integer NOT NULL DEFAULT 0,
  human_clicks integer NOT NULL DEFAULT 0,
  preview_clicks integer NOT NULL DEFAULT 0,
  bot_clicks integer NOT NULL DEFAULT 0,
  suspect_clicks integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, day, share_id)
);
CREATE INDEX reach_facts_share ON reach_facts (organisation_id, share_id);
CREATE INDEX reach_facts_item ON reach_facts (organisation_id, item_id);

CREATE TABLE seasons (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  node text NOT NULL CHECK (node IN ('advocacy', 'social_selling')),
  name text NOT NULL,
  starts_on date NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, node, starts_on)
);

CREATE TABLE points (
  organisation_id uuid NOT NULL REFERENCES organisations,
  season_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  rule text NOT NULL,
  member_id uuid NOT NULL,
  share_id uuid NOT NULL,
  points integer NOT NULL,
  quantity integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, season_id, entry_id, rule),
  FOREIGN KEY (organisation_id, season_id) REFERENCES seasons
);
CREATE INDEX points_member ON points (organisation_id, season_id, member_id, at DESC);

CREATE TABLE scored_shares (
  organisation_id uuid NOT NULL REFERENCES organisations,
  share_id uuid NOT NULL,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  node text NOT NULL,
  published_on date,
  counted boolean NOT NULL DEFAULT false,
  withdrawn boolean NOT NULL DEFAULT false,
  clicks jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisation_id, share_id)
);
CREATE INDEX scored_shares_item ON scored_shares (organisation_id, member_id, item_id) WHERE counted AND NOT withdrawn;
CREATE INDEX scored_shares_day ON scored_shares (organisation_id, member_id, published_on) WHERE counted;

CREATE TABLE standings (
  organisation_id uuid NOT NULL REFERENCES organisations,
  season_id uuid NOT NULL,
  member_id uuid NOT NULL,
  points integer NOT NULL DEFAULT 0,
  shares integer NOT NULL DEFAULT 0,
  human_clicks integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, season_id, member_id),
  FOREIGN KEY (organisation_id, season_id) REFERENCES seasons
);
CREATE INDEX standings_points ON standings (organisation_id, season_id, points DESC);
${secured('measurements', 'measurement_visits', 'reach_facts', 'seasons', 'points', 'scored_shares', 'standings')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE standings, scored_shares, points, seasons, reach_facts, measurement_visits, measurements',
    );
  }
}
