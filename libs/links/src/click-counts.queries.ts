import { Injectable } from '@nestjs/common';
import type { Judgement } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { NO_CLICKS, type ClickTotals } from './click-totals.js';

/** What the links of shares brought, at most a quarter of a second behind the last request. */
@Injectable()
export class ClickCounts {
  /** Totals of each asked-for link; a link nobody requested has zeros. */
  async totals(tx: Transaction, linkIds: readonly string[]): Promise<Map<string, ClickTotals>> {
    const totals = new Map<string, ClickTotals>(linkIds.map((id) => [id, { ...NO_CLICKS }]));
    if (totals.size === 0) return totals;
    const rows = await tx.query<{ link_id: string; judgement: Judgement; counted: number }[]>(
      `SELECT link_id, judgement, sum(counted)::integer AS counted
         FROM click_counts
        WHERE organisation_id = current_organisation() AND link_id = ANY($1::uuid[])
        GROUP BY link_id, judgement`,
      [[...totals.keys()]],
    );
    for (const row of rows) totals.get(row.link_id)![row.judgement] = row.counted;
    return totals;
  }

  /** The last day on which readers followed each link, in the organisation's time zone; links nobody followed are left out. */
  async lastDays(tx: Transaction, linkIds: readonly string[]): Promise<Map<string, string>> {
    if (linkIds.length === 0) return new Map();
    const rows = await tx.query<{ link_id: string; day: string }[]>(
      `SELECT link_id, max(day)::text AS day FROM click_counts
        WHERE organisation_id = current_organisation() AND link_id = ANY($1::uuid[]) AND judgement = 'human'
        GROUP BY link_id`,
      [linkIds],
    );
    return new Map(rows.map(({ link_id, day }) => [link_id, day]));
  }
}
