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
}
