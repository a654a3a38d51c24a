import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import type { ErasureForecast, GoesFirst } from './erasure-forecast.js';
import { forecastOf, type Forecast } from './forecast.rules.js';
import type { Retention } from './retention.js';

/** How far ahead is looked. */
const SOON_DAYS = 30;

/** So many of what goes are named. */
const NAMED = 5;

/** So many records of each table are looked at, the oldest first: an answer is waited for, and each asks a dozen tables. */
const MOST = 5_000;

/** Items and drafts whose time is over by then: $1 and $2 are the days of each class, $3 how many are looked at, $4 how far ahead. */
const PAST = `
  WITH looked AS MATERIALIZED (
    SELECT i.id, row_number() OVER (ORDER BY i.id) AS place FROM content_items i
      LEFT JOIN content_versions a ON a.organisation_id = i.organisation_id AND a.id = i.approved_version_id
     WHERE i.organisation_id = current_organisation() AND i.state <> 'in_review'
       AND (i.state <> 'approved' OR a.expires_at <= now())
     ORDER BY i.id LIMIT $3 + 1),
  past AS MATERIALIZED (
    SELECT l.id, e.class, e.ended_at + make_interval(days => d.days) AS due
      FROM looked l, end_of_item(l.id) e, LATERAL (SELECT CASE e.class WHEN 'items' THEN $1::int ELSE $2::int END AS days) d
     WHERE l.place <= $3 AND e.ended_at + make_interval(days => d.days) <= now() + make_interval(days => $4))`;

/** What would be erased if records were kept for other days: asked of the very functions that the eraser asks. */
@Injectable()
export class ForecastQueries {
  constructor(private readonly database: Database) {}

  /** What expires only later has not ended, and is not in it. Nothing is changed by asking. */
  async of(actor: Actor, days: Retention, most = MOST): Promise<ErasureForecast> {
    return this.database.within(actor, async (tx) => {
      const items = await this.items(tx, days, most);
      const suggestions = await this.suggestions(tx, days, most);
      const first = await this.first(tx, days, most);
      const whole = items.looked <= most && suggestions.looked <= most;
      return { ...forecastOf([...items.rows, ...suggestions.rows]), soonDays: SOON_DAYS, first, whole };
    });
  }

  private async items(tx: Transaction, { items, drafts }: Retention, most: number): Promise<Looked> {
    if (items === null && drafts === null) return NOTHING;
    return answered(
      await tx.query<Row[]>(
        `${PAST},
         fate AS MATERIALIZED (SELECT id, class, due <= now() AS now, what_keeps_item(id) AS keeper FROM past)
         SELECT class, now, keeper, count(*)::int AS records, (SELECT count(*)::int FROM looked) AS looked,
                coalesce(sum((SELECT count(*) FROM content_versions t WHERE t.organisation_id = current_organisation() AND t.item_id = f.id)), 0)::int AS versions,
                coalesce(sum((SELECT count(*) FROM shares t WHERE t.organisation_id = current_organisation() AND t.item_id = f.id)), 0)::int AS shares,
                coalesce(sum((SELECT count(*) FROM comments t WHERE t.organisation_id = current_organisation() AND t.item_id = f.id)), 0)::int AS comments,
                coalesce(sum((SELECT count(*) FROM certificates t WHERE t.organisation_id = current_organisation() AND t.item_id = f.id)), 0)::int AS certificates
           FROM (SELECT count(*) FROM looked) l LEFT JOIN fate f ON true GROUP BY class, now, keeper`,
        [items, drafts, most, SOON_DAYS],
      ),
    );
  }

  private async first(tx: Transaction, { items, drafts }: Retention, most: number): Promise<GoesFirst[]> {
    if (items === null && drafts === null) return [];
    return tx.query(
      // In their order, until enough were found: what keeps an item is asked of a dozen tables.
      `${PAST}
       SELECT id, title, "goesAt" FROM (
         SELECT p.id, p.due AS "goesAt",
                (SELECT i.title FROM content_items i WHERE i.organisation_id = current_organisation() AND i.id = p.id) AS title
           FROM (SELECT id, due FROM past ORDER BY due, id OFFSET 0) p WHERE what_keeps_item(p.id) IS NULL LIMIT ${NAMED}) named
        ORDER BY "goesAt", id`,
      [items, drafts, most, SOON_DAYS],
    );
  }

  private async suggestions(tx: Transaction, { suggestions }: Retention, most: number): Promise<Looked> {
    if (suggestions === null) return NOTHING;
    return answered(
      await tx.query<Row[]>(
        `WITH looked AS MATERIALIZED (
           SELECT g.*, row_number() OVER (ORDER BY g.id) AS place FROM content_suggestions g
            WHERE g.organisation_id = current_organisation() AND g.state = 'declined' ORDER BY g.id LIMIT $2 + 1),
         fate AS MATERIALIZED (
           SELECT g.id, g.decided_at + make_interval(days => $1) <= now() AS now,
                  CASE WHEN EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = g.organisation_id
                                       AND h.member_id IN (g.member_id, g.decided_by)) THEN 'member_hold' END AS keeper
             FROM looked g
            WHERE g.place <= $2 AND g.decided_at + make_interval(days => $1) <= now() + make_interval(days => $3))
         SELECT CASE WHEN f.id IS NOT NULL THEN 'suggestions' END AS class, now, keeper, count(*)::int AS records,
                (SELECT count(*)::int FROM looked) AS looked, 0 AS versions, 0 AS shares, 0 AS comments, 0 AS certificates
           FROM (SELECT count(*) FROM looked) l LEFT JOIN fate f ON true GROUP BY 1, now, keeper`,
        [suggestions, most, SOON_DAYS],
      ),
    );
  }
}

interface Looked {
  rows: Forecast[];
  looked: number;
}

/** A row without a class says how many were looked at where none of them goes. */
type Row = Omit<Forecast, 'class' | 'now'> & { class: Forecast['class'] | null; now: boolean | null; looked: number };

const NOTHING: Looked = { rows: [], looked: 0 };

function answered(rows: readonly Row[]): Looked {
  const found = rows.flatMap(({ class: of, now, looked: _, ...row }) =>
    of === null || now === null ? [] : [{ ...row, class: of, now }],
  );
  return { rows: found, looked: rows[0]?.looked ?? 0 };
}
