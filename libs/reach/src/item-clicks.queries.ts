import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';

/** What came of single items, for lists that are about something else. */
@Injectable()
export class ItemClicksQueries {
  constructor(private readonly database: Database) {}

  /** How often people followed the links of these items' shares, ever; items nobody followed a link of are not in it. */
  async of(actor: Actor, itemIds: readonly string[]): Promise<Map<string, number>> {
    if (itemIds.length === 0) return new Map();
    const rows = await this.database.within(actor, (tx) =>
      tx.query<{ id: string; clicks: number }[]>(
        `SELECT item_id AS id, sum(human_clicks)::int AS clicks FROM reach_facts
          WHERE organisation_id = current_organisation() AND item_id = ANY($1::uuid[]) AND human_clicks > 0
          GROUP BY item_id`,
        [itemIds],
      ),
    );
    return new Map(rows.map(({ id, clicks }) => [id, clicks]));
  }
}
