import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, toPage, type Actor, type Page } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import type { HoldState, ItemHold, ListedHold } from './item-hold.js';
import { keepsUntil, stateOf } from './item-hold.rules.js';

/** What is asked for: holds in a state, or those that stand and end within `ending` days. */
export interface HoldQuestion {
  state?: HoldState | 'ending';
  cursor?: string;
  limit: number;
}

/** Within so many days of its end a hold is told of as ending. */
const ENDING_DAYS = 14;

interface Row extends Pick<ItemHold, 'id' | 'reason' | 'since' | 'until' | 'endsAt'> {
  placedById: string;
  placedByName: string;
  untilById: string | null;
  untilByName: string | null;
  untilAt: Date | null;
  liftedBy: string | null;
  liftedByName: string | null;
  liftedAt: Date | null;
  liftReason: string | null;
}

type ListedRow = Row & { itemId: string; title: string };

const COLUMNS = `h.id, h.reason, h.since, h.until::text AS until, h.ends_at AS "endsAt",
  h.placed_by AS "placedById", p.name AS "placedByName", h.until_by AS "untilById", u.name AS "untilByName",
  h.until_at AS "untilAt", h.lifted_by AS "liftedBy", l.name AS "liftedByName", h.lifted_at AS "liftedAt",
  h.lift_reason AS "liftReason"`;

const PEOPLE = `JOIN members p ON p.organisation_id = h.organisation_id AND p.id = h.placed_by
  LEFT JOIN members u ON u.organisation_id = h.organisation_id AND u.id = h.until_by
  LEFT JOIN members l ON l.organisation_id = h.organisation_id AND l.id = h.lifted_by`;

/** $1 is the state, $2 the moment. */
const IN_STATE = `CASE $1::text
  WHEN 'standing' THEN h.lifted_at IS NULL AND (h.ends_at IS NULL OR h.ends_at > $2)
  WHEN 'ending' THEN h.lifted_at IS NULL AND h.ends_at > $2 AND h.ends_at <= $2::timestamptz + interval '${ENDING_DAYS} days'
  WHEN 'ended' THEN h.lifted_by IS NULL AND h.ends_at <= $2
  WHEN 'lifted' THEN h.lifted_by IS NOT NULL
  ELSE true END`;

@Injectable()
export class HoldQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every hold there was on an item, the newest first. */
  async of(tx: Transaction, itemId: string): Promise<ItemHold[]> {
    const rows = await tx.query<Row[]>(
      `SELECT ${COLUMNS} FROM item_holds h ${PEOPLE}
        WHERE h.organisation_id = current_organisation() AND h.item_id = $1 ORDER BY h.since DESC, h.id DESC`,
      [itemId],
    );
    return rows.map((row) => this.toHold(row));
  }

  /** Holds on whatever is there, the newest first. */
  async list(actor: Actor, { state, cursor, limit }: HoldQuestion): Promise<Page<ListedHold>> {
    const after = decodeCursor(cursor, 'date', 'id');
    const rows = await this.database.within(actor, (tx) =>
      tx.query<ListedRow[]>(
        `SELECT ${COLUMNS}, h.item_id AS "itemId", v.title FROM item_holds h ${PEOPLE}
           JOIN content_items i ON i.organisation_id = h.organisation_id AND i.id = h.item_id
           JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
          WHERE h.organisation_id = current_organisation() AND ${IN_STATE}
            AND ($3::timestamptz IS NULL OR (h.since, h.id) < ($3, $4::uuid))
          ORDER BY h.since DESC, h.id DESC LIMIT $5`,
        [state ?? null, this.clock.now(), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
    return toPage(
      rows,
      limit,
      (row) => ({ ...this.toHold(row), item: { id: row.itemId, title: row.title } }),
      (row) => [row.since.toISOString(), row.id],
    );
  }

  private toHold(row: Row): ItemHold {
    const { id, reason, since, until, endsAt, liftedBy, liftedAt } = row;
    const now = this.clock.now();
    return {
      id,
      reason,
      since,
      until,
      endsAt,
      state: stateOf(row, now),
      placedBy: { id: row.placedById, name: row.placedByName },
      untilSaid:
        row.untilById && row.untilAt
          ? { by: { id: row.untilById, name: row.untilByName ?? '' }, at: row.untilAt }
          : null,
      lifted:
        liftedBy && liftedAt
          ? { by: { id: liftedBy, name: row.liftedByName ?? '' }, at: liftedAt, reason: row.liftReason }
          : null,
      keepsUntil: keepsUntil(row, now),
    };
  }
}
