import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Product } from '../support/product.js';
import { RecallStage } from './recall-stage.js';

const LOOK_EVERY_MS = 250;
const PATIENCE_MS = 600_000;
const A_DAY_S = 86_400;
/** Who shares: what is looked up of each of them is looked up so often. */
const MEMBERS = 50;

/** An organisation whose members have planned shares that come due when the benchmark says so. */
export class PublishStage {
  private constructor(
    private readonly planned: RecallStage,
    private readonly pool: pg.Pool,
  ) {}

  static async open(product: Product, pool: pg.Pool, ownerUrl: string): Promise<PublishStage> {
    return new PublishStage(await RecallStage.open(product, ownerUrl, MEMBERS), pool);
  }

  /** @returns the item they are of. */
  plan(shares: number): Promise<string> {
    return this.planned.anItem(shares, 0, A_DAY_S);
  }

  /** Until whatever reacts to what happened has taken it in. */
  async quiet(): Promise<void> {
    await this.planned.until(() => this.planned.told());
  }

  async close(): Promise<void> {
    await this.planned.close();
  }

  /** All come due now, or spread over so many seconds. @returns shares a second, and how late the latest percent was. */
  async publish(itemId: string, overSeconds: number): Promise<{ perSecond: number; lateP99: number }> {
    const due = await this.ask<{ began: Date }>(
      `WITH told AS (SELECT clock_timestamp() AS began),
            each AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS nth, count(*) OVER () AS of FROM shares WHERE item_id = $1),
            moved AS (
              UPDATE publications p SET due_at = told.began + each.nth * $2 / each.of * interval '1 second',
                                        planned_at = told.began + each.nth * $2 / each.of * interval '1 second'
                FROM each, told WHERE p.share_id = each.id)
       SELECT began FROM told`,
      [itemId, overSeconds],
    );
    const end = performance.now() + PATIENCE_MS;
    while ((await this.waiting(itemId)) > 0) {
      if (performance.now() > end) throw new Error(`${await this.waiting(itemId)} shares were not published.`);
      await pause(LOOK_EVERY_MS);
    }
    const figures = await this.ask<{ published: number; seconds: number; late: number }>(
      `SELECT count(published_at)::float AS published, extract(epoch FROM max(published_at) - $2)::float AS seconds,
              percentile_cont(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM published_at - planned_at) * 1000)::float AS late
         FROM publications p JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
        WHERE s.item_id = $1`,
      [itemId, due.began],
    );
    return { perSecond: figures.published / figures.seconds, lateP99: figures.late };
  }

  private waiting(itemId: string): Promise<number> {
    return this.planned.count(itemId, ['scheduled', 'publishing']);
  }

  private async ask<Row extends object>(sql: string, parameters: unknown[]): Promise<Row> {
    return (await this.pool.query<Row>(sql, parameters)).rows[0]!;
  }
}
