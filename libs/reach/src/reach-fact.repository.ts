import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

/** A share went live, or was taken back, on a day where the organisation is. */
export interface ShareOnDay {
  shareId: string;
  day: string;
}

/** Further clicks on a link on a day where the organisation is. */
export interface ClicksOnDay {
  linkId: string;
  day: string;
  human: number;
  preview: number;
  bot: number;
  suspect: number;
  own: number;
}

const SHARE = 's.share_id, s.member_id, s.team_id, s.item_id, s.topic_ids, s.node, s.network';
const COLUMNS = 'organisation_id, day, share_id, member_id, team_id, item_id, topic_ids, node, network';
const WITHDRAWN =
  'EXISTS (SELECT FROM reach_facts r WHERE r.organisation_id = s.organisation_id AND r.share_id = s.share_id AND r.withdrawn)';

/**
 * One row for a share and a day: whether it went live then, and the clicks of that day. The outcome does not depend on
 * the order of facts: a share goes live on the day of its first such fact, and taking it back is final. The sums that
 * dashboards read (`reach_sums`) follow every change by themselves: triggers of the schema add the difference to them.
 */
@Injectable()
export class ReachFactRepository {
  async publish(tx: Transaction, facts: ShareOnDay[]): Promise<void> {
    if (facts.length === 0) return;
    await tx.query(
      `WITH fact AS (
         SELECT DISTINCT ON ("shareId") "shareId", day FROM ROWS FROM (
           jsonb_to_recordset($1::jsonb) AS ("shareId" uuid, day date)) WITH ORDINALITY AS f("shareId", day, nth)
          ORDER BY "shareId", nth
       )
       INSERT INTO reach_facts (${COLUMNS}, published, withdrawn, shares)
       SELECT current_organisation(), fact.day, ${SHARE}, 1, known.withdrawn, CASE WHEN known.withdrawn THEN 0 ELSE 1 END
         FROM fact
         JOIN reach_shares s ON s.organisation_id = current_organisation() AND s.share_id = fact."shareId"
        CROSS JOIN LATERAL (
          SELECT coalesce(bool_or(r.withdrawn), false) AS withdrawn, coalesce(max(r.published), 0) AS published
            FROM reach_facts r WHERE r.organisation_id = s.organisation_id AND r.share_id = s.share_id) known
        WHERE known.published = 0
       ON CONFLICT (organisation_id, day, share_id) DO UPDATE SET published = 1, shares = EXCLUDED.shares`,
      [JSON.stringify(facts)],
    );
  }

  /** Marks every row of the share, and that day's, so that it is known whichever fact comes first. */
  async withdraw(tx: Transaction, facts: ShareOnDay[]): Promise<void> {
    if (facts.length === 0) return;
    await tx.query(
      `INSERT INTO reach_facts (${COLUMNS}, withdrawn)
       SELECT current_organisation(), fact.day, ${SHARE}, true
         FROM jsonb_to_recordset($1::jsonb) AS fact("shareId" uuid, day date)
         JOIN reach_shares s ON s.organisation_id = current_organisation() AND s.share_id = fact."shareId"
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(facts)],
    );
    await tx.query(
      `UPDATE reach_facts SET withdrawn = true, shares = 0
        WHERE organisation_id = current_organisation() AND share_id = ANY($1::uuid[])`,
      [facts.map((fact) => fact.shareId)],
    );
  }

  async count(tx: Transaction, facts: ClicksOnDay[]): Promise<void> {
    if (facts.length === 0) return;
    await tx.query(
      `INSERT INTO reach_facts (${COLUMNS}, withdrawn, human_clicks, preview_clicks, bot_clicks, suspect_clicks, own_clicks)
       SELECT current_organisation(), fact.day, ${SHARE}, ${WITHDRAWN}, fact.human, fact.preview, fact.bot, fact.suspect, fact.own
         FROM (SELECT "linkId", day, sum(human) AS human, sum(preview) AS preview, sum(bot) AS bot, sum(suspect) AS suspect,
                      sum(own) AS own
                 FROM jsonb_to_recordset($1::jsonb)
                   AS f("linkId" uuid, day date, human integer, preview integer, bot integer, suspect integer, own integer)
                GROUP BY "linkId", day) fact
         JOIN reach_shares s ON s.organisation_id = current_organisation() AND s.link_id = fact."linkId"
       ON CONFLICT (organisation_id, day, share_id) DO UPDATE SET
         human_clicks = reach_facts.human_clicks + EXCLUDED.human_clicks,
         preview_clicks = reach_facts.preview_clicks + EXCLUDED.preview_clicks,
         bot_clicks = reach_facts.bot_clicks + EXCLUDED.bot_clicks,
         suspect_clicks = reach_facts.suspect_clicks + EXCLUDED.suspect_clicks,
         own_clicks = reach_facts.own_clicks + EXCLUDED.own_clicks`,
      [JSON.stringify(facts)],
    );
  }

  async clear(tx: Transaction): Promise<void> {
    await tx.query('DELETE FROM reach_facts WHERE organisation_id = current_organisation()');
  }
}
