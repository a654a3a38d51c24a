import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import type { ShareCreatedDetail } from '#libs/shares';
import type { ScoredFact } from './points.rules.js';
import { SeasonEntity } from './season.entity.js';
import type { ScoredNode, SeasonSpan } from './season.rules.js';
import type { PointsRow, ScoredShare } from './scorebook.rules.js';

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
  /** Remembers shares that were decided on, each once. */
  async remember(tx: Transaction, created: LedgerEntry<ShareCreatedDetail>[]): Promise<void> {
    if (created.length === 0) return;
    await tx.query(
      `INSERT INTO scored_shares (organisation_id, share_id, link_id, member_id, item_id, node)
       SELECT current_organisation(), s."shareId", s."linkId", s."memberId", s."itemId", s.node
         FROM jsonb_to_recordset($1::jsonb) AS s("shareId" uuid, "linkId" uuid, "memberId" uuid, "itemId" uuid, node text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(created.map(({ subjectId, detail }) => ({ ...detail, shareId: subjectId })))],
    );
  }

  /** The ids of the remembered shares, by those of their links. */
  async sharesOfLinks(tx: Transaction, linkIds: string[]): Promise<Map<string, string>> {
    if (linkIds.length === 0) return new Map();
    const rows = await tx.query<{ link_id: string; share_id: string }[]>(
      `SELECT link_id, share_id FROM scored_shares
        WHERE organisation_id = current_organisation() AND link_id = ANY($1::uuid[])`,
      [linkIds],
    );
    return new Map(rows.map((row) => [row.link_id, row.share_id]));
  }

  /**
   * What is remembered of the shares that the facts are about, and of those that decide about a publication: the
   * member's counted shares of the same item, and of the same day.
   */
  async load(tx: Transaction, facts: readonly ScoredFact[]): Promise<ScoredShare[]> {
    const wanted = facts.map((fact) => ({ shareId: fact.shareId, day: fact.kind === 'published' ? fact.day : null }));
    const rows = await tx.query<ScoredShareRow[]>(
      `WITH wanted AS (
         SELECT s.share_id, s.member_id, s.item_id, w.day
           FROM jsonb_to_recordset($1::jsonb) AS w("shareId" uuid, day date)
           JOIN scored_shares s ON s.organisation_id = current_organisation() AND s.share_id = w."shareId"
       ), ids AS (
         SELECT share_id FROM wanted
         UNION
         SELECT s.share_id FROM wanted w JOIN scored_shares s ON s.organisation_id = current_organisation()
            AND s.member_id = w.member_id AND s.item_id = w.item_id AND s.counted AND NOT s.withdrawn
          WHERE w.day IS NOT NULL
         UNION
         SELECT s.share_id FROM wanted w JOIN scored_shares s ON s.organisation_id = current_organisation()
            AND s.member_id = w.member_id AND s.published_on = w.day AND s.counted
       )
       SELECT share_id, member_id, item_id, node, published_on::text, counted, withdrawn, clicks
         FROM scored_shares JOIN ids USING (share_id) WHERE organisation_id = current_organisation()`,
      [JSON.stringify(wanted)],
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
      `UPDATE scored_shares SET published_on = s."publishedOn", counted = s.counted, withdrawn = s.withdrawn, clicks = s.clicks
         FROM jsonb_to_recordset($1::jsonb)
           AS s("shareId" uuid, "publishedOn" date, counted boolean, withdrawn boolean, clicks jsonb)
        WHERE organisation_id = current_organisation() AND share_id = s."shareId"`,
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
