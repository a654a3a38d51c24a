import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** Reach and points remember what `share.created` tells, so that both can be built again from the ledger alone. */
export class RememberedShares1763700000016 implements MigrationInterface {
  name = 'RememberedShares1763700000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE reach_shares (
  organisation_id uuid NOT NULL REFERENCES organisations DEFAULT current_organisation(),
  share_id uuid NOT NULL,
  link_id uuid,
  member_id uuid NOT NULL,
  team_id uuid,
  item_id uuid NOT NULL,
  topic_ids uuid[] NOT NULL DEFAULT '{}',
  node text NOT NULL,
  network text NOT NULL,
  PRIMARY KEY (organisation_id, share_id)
);
CREATE INDEX reach_shares_link ON reach_shares (organisation_id, link_id);
ALTER TABLE scored_shares ADD link_id uuid;
CREATE INDEX scored_shares_link ON scored_shares (organisation_id, link_id);
${READ.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;`).join('\n')}

INSERT INTO reach_shares (organisation_id, share_id, link_id, member_id, team_id, item_id, topic_ids, node, network)
SELECT s.organisation_id, s.id, s.link_id, s.member_id, s.team_id, s.item_id, coalesce(v.topic_ids, '{}'), s.node, s.network
  FROM shares s LEFT JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id;

INSERT INTO scored_shares (organisation_id, share_id, link_id, member_id, item_id, node)
SELECT organisation_id, id, link_id, member_id, item_id, node FROM shares WHERE node IN ('advocacy', 'social_selling')
ON CONFLICT (organisation_id, share_id) DO UPDATE SET link_id = EXCLUDED.link_id;

-- What is sealed never changes; what is not yet tells what it would tell today.
UPDATE ledger_entries e SET detail = e.detail || jsonb_build_object('linkId', s.link_id, 'topicIds', s.topic_ids)
  FROM reach_shares s
 WHERE e.kind = 'share.created' AND e.seal IS NULL AND s.organisation_id = e.organisation_id AND s.share_id = e.subject_id;

${READ.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`).join('\n')}
${secured('reach_shares')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE scored_shares DROP COLUMN link_id; DROP TABLE reach_shares');
  }
}

/** Tables that this moves rows of, across organisations: their owner may need to see them for it. */
const READ = ['shares', 'content_versions', 'scored_shares', 'ledger_entries'];
