import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { SeasonEntity } from './season.entity.js';
import type { LocalDay, ScoredNode, SeasonSpan } from './season.rules.js';
import type { PointsRow, ScoredShare } from './scorebook.rules.js';

/** A share as the shares room knows it: what a fact about it, or about its link, is about. */
export interface SharedItem {
  shareId: string;
  linkId: string | null;
  memberId: string;
  itemId: string;
  node: string;
}

interface ScoredShareRow {
  share_id: string;
  member_id: string;
  item_id: string;
  node: ScoredNode;
  published_on: string | null;
  counted: boolean;
  withdrawn: boolean;
  clicks: ScoredShare['clicks'];
}

/** The rows of the scores: what is remembered of shares, the account lines, and the standings added up from them. */
@Injectable()
export class ScorebookRepository {
  async sharedItems(tx: Transaction, shareIds: string[], linkIds: string[]): Promise<SharedItem[]> {
    return tx.query<SharedItem[]>(
      `SELECT id AS "shareId", link_id AS "linkId", member_id AS "memberId", item_id AS "itemId", node
         FROM shares WHERE organisation_id = current_organisation() AND id = ANY($1::uuid[])
       UNION
       SELECT id, link_id, member_id, item_id, node
         FROM shares WHERE organisation_id = current_organisation() AND link_id = ANY($2::uuid[])`,
      [shareIds, linkIds],
    );
  }

  /**
   * What is remembered of the shares in question, and of those that decide about a publication: the member's counted
   * shares of the same item, and of the same day.
   */
  async load(
    tx: Transaction,
    shares: { shareId: string; memberId: string; itemId: string; day: LocalDay | null }[],
  ): Promise<ScoredShare[]> {
    const rows = await tx.query<ScoredShareRow[]>(
      `WITH wanted AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS w("shareId" uuid, "memberId" uuid, "itemId" uuid, day date)
       ), ids AS (
         SELECT "shareId" AS share_id FROM wanted
         UNION
         SELECT s.share_id FROM wanted w JOIN scored_shares s ON s.organisation_id = current_organisation()
            AND s.member_id = w."memberId" AND s.item_id = w."itemId" AND s.counted AND NOT s.withdrawn
          WHERE w.day IS NOT NULL
         UNION
         SELECT s.share_id FROM wanted w JOIN scored_shares s ON s.organisation_id = current_organisation()
            AND s.member_id = w."memberId" AND s.published_on = w.day AND s.counted
       )
       SELECT share_id, member_id, item_id, node, published_on::text, counted, withdrawn, clicks
         FROM scored_shares JOIN ids USING (share_id) WHERE organisation_id = current_organisation()`,
      [JSON.stringify(shares)],
    );
    return rows.map((row) => ({
      shareId: row.share_id,
      memberId: row.member_id,
      itemId: row.item_id,
      node: row.node,
      publishedOn: row.published_on,
      counted: row.counted,
      withdrawn: row.withdrawn,
      clicks: row.clicks,
    }));
  }

  async save(tx: Transaction, shares: ScoredShare[]): Promise<void> {
    if (shares.length === 0) return;
    await tx.query(
      `INSERT INTO scored_shares (organisation_id, share_id, member_id, item_id, node, published_on, counted, withdrawn, clicks)
       SELECT current_organisation(), s."shareId", s."memberId", s."itemId", s.node, s."publishedOn", s.counted, s.withdrawn, s.clicks
         FROM jsonb_to_recordset($1::jsonb)
           AS s("shareId" uuid, "memberId" uuid, "itemId" uuid, node text, "publishedOn" date, counted boolean, withdrawn boolean, clicks jsonb)
       ON CONFLICT (organisation_id, share_id) DO UPDATE SET published_on = EXCLUDED.published_on,
         counted = EXCLUDED.counted, withdrawn = EXCLUDED.withdrawn, clicks = EXCLUDED.clicks`,
      [JSON.stringify(shares)],
    );
  }

  /** The id of the season a node runs in that span, made when it is not there yet. */
  async seasonId(tx: Transaction, node: ScoredNode, span: SeasonSpan): Promise<string> {
    const find = () => tx.getRepository(SeasonEntity).findOneBy({ node, startsOn: span.startsOn });
    const known = await find();
    if (known) return known.id;
    await insertUnlessThere(tx, SeasonEntity, { id: newId(), node, ...span });
    const made = await find();
    if (!made) throw new Error(`The season ${node} ${span.name} was neither found nor made.`);
    return made.id;
  }

  /** Writes account lines, each once, and adds those that were new to the standings. */
  async enter(tx: Transaction, rows: (PointsRow & { seasonId: string })[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `WITH entered AS (
         INSERT INTO points (organisation_id, season_id, entry_id, rule, member_id, share_id, points, quantity, at)
         SELECT current_organisation(), r."seasonId", r."entryId", r.rule, r."memberId", r."shareId", r.points, r.quantity, r.at
           FROM jsonb_to_recordset($1::jsonb)
             AS r("seasonId" uuid, "entryId" uuid, rule text, "memberId" uuid, "shareId" uuid, points integer, quantity integer, at timestamptz)
         ON CONFLICT (organisation_id, season_id, entry_id, rule) DO NOTHING
         RETURNING season_id, member_id, rule, points, quantity
       )
       INSERT INTO standings (organisation_id, season_id, member_id, points, shares, human_clicks)
       SELECT current_organisation(), season_id, member_id, sum(points),
              coalesce(sum(quantity) FILTER (WHERE rule NOT IN ('human_click', 'clicks_taken_back')), 0),
              coalesce(sum(quantity) FILTER (WHERE rule IN ('human_click', 'clicks_taken_back')), 0)
         FROM entered GROUP BY season_id, member_id ORDER BY season_id, member_id
       ON CONFLICT (organisation_id, season_id, member_id) DO UPDATE SET points = standings.points + EXCLUDED.points,
         shares = standings.shares + EXCLUDED.shares, human_clicks = standings.human_clicks + EXCLUDED.human_clicks`,
      [JSON.stringify(rows)],
    );
  }

  /** Forgets every score. Seasons stay: their ids are known outside. */
  async clear(tx: Transaction): Promise<void> {
    for (const table of ['standings', 'points', 'scored_shares']) {
      await tx.query(`DELETE FROM ${table} WHERE organisation_id = current_organisation()`);
    }
  }
}
