import type { Network } from '#libs/captions';
import { newId, type Node } from '#libs/kernel';
import type { Fact } from '#libs/ledger';
import type { TestDatabase } from '#testing/platform';
import { created } from '#testing/shares';

/** A share as figures know it: who shared what, where, under which link. */
export interface ShareRow {
  organisationId: string;
  shareId: string;
  linkId: string;
  memberId: string;
  teamId: string | null;
  itemId: string;
  versionId: string;
  topicIds: string[];
  node: Node;
  network: Network;
}

/** An item with one version, as bare rows. */
export async function anItemRow(
  test: TestDatabase,
  item: { organisationId: string; title?: string; topicIds?: string[] },
): Promise<{ itemId: string; versionId: string; topicIds: string[] }> {
  const ids = { itemId: newId(), versionId: newId(), topicIds: item.topicIds ?? [] };
  await bare(
    test,
    `INSERT INTO content_items (organisation_id, id, author_id, state, title, current_version_id, created_at, updated_at)
     SELECT "organisationId", "itemId", "itemId", 'approved', title, "versionId", now(), now() FROM given;
     INSERT INTO content_versions (organisation_id, id, item_id, number, title, topic_ids, created_by, created_at)
     SELECT "organisationId", "versionId", "itemId", 1, title, "topicIds", "itemId", now() FROM given`,
    [{ title: 'An item', ...item, ...ids }],
    '"organisationId" uuid, "itemId" uuid, "versionId" uuid, title text, "topicIds" uuid[]',
  );
  return ids;
}

/** Shares with their links, as bare rows: no certificate, screening or connection stands behind them. */
export async function someShareRows(
  test: TestDatabase,
  shares: (Partial<ShareRow> & { organisationId: string })[],
): Promise<ShareRow[]> {
  const rows = shares.map((share) => ({
    shareId: newId(),
    linkId: newId(),
    memberId: newId(),
    teamId: null,
    itemId: newId(),
    versionId: newId(),
    topicIds: [],
    node: 'advocacy' as const,
    network: 'linkedin' as const,
    ...share,
  }));
  await bare(
    test,
    `INSERT INTO share_links (organisation_id, id, code, target_url, created_at)
     SELECT "organisationId", "linkId", "linkId"::text, 'https://example.org/', now() FROM given;
     INSERT INTO shares (organisation_id, id, member_id, team_id, item_id, version_id, caption_id, certificate, network,
                         connection_id, node, text, text_hash, screening_id, rule_set, link_id, link_placement, created_at)
     SELECT "organisationId", "shareId", "memberId", "teamId", "itemId", "versionId", "shareId", 'none', network,
            "shareId", node, 'text', 'hash', "shareId", 'none', "linkId", 'article', now() FROM given`,
    rows,
    `"organisationId" uuid, "shareId" uuid, "linkId" uuid, "memberId" uuid, "teamId" uuid, "itemId" uuid, "versionId" uuid,
     node text, network text`,
  );
  return rows;
}

/** Removes every row that the figures' followers must not need: what is left to build them from is the ledger. */
export async function leaveTheLedgerAlone(test: TestDatabase, organisationId: string): Promise<void> {
  const tables = ['shares', 'share_links', 'publications', 'content_versions', 'clicks', 'click_counts'];
  const deletes = tables.map((table) => `DELETE FROM ${table} WHERE organisation_id = '${organisationId}'`);
  await test.owner(`SET session_replication_role = replica; ${deletes.join('; ')}`);
}

/** The fact that the share of a row was decided on. */
export function createdFact({ shareId, organisationId: _, ...detail }: ShareRow): Fact {
  return created(shareId, new Date('2026-09-01T09:00:00Z'), detail);
}

/** Inserts with foreign keys unchecked: figures need the rows, not how they came about. */
async function bare(test: TestDatabase, inserts: string, given: object[], columns: string): Promise<void> {
  const json = JSON.stringify(given).replaceAll("'", "''");
  await test.owner(
    `SET session_replication_role = replica;
     CREATE TEMPORARY TABLE given AS SELECT * FROM jsonb_to_recordset('${json}'::jsonb) AS g(${columns});
     ${inserts}`,
  );
}
