import { Injectable } from '@nestjs/common';
import { decodeCursor, toPage, type Actor, type Page } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { Followers } from './followers.js';
import type { LedgerEntry } from './ledger-entry.js';
import { ENTRY_COLUMNS, LedgerRepository, type EntryRow } from './ledger.repository.js';

export interface LedgerFilter {
  kind?: string;
  subject?: string;
  actor?: string;
  /** The member who acted, or whom the entry is about. */
  person?: string;
  /** From this moment on, and until before that one. */
  from?: Date;
  until?: Date;
  /** False leaves out who signed in and out; a kind that is asked for is there all the same. */
  signIns?: boolean;
  /** Of each of these lists, one has to name the entry: its kind, who acted, or what it is about. */
  named?: readonly Named[];
  cursor?: string;
  limit: number;
}

/** What may name an entry. */
export interface Named {
  kinds: readonly string[];
  actors: readonly string[];
  subjects: readonly string[];
}

/** How a follower stands in one organisation's ledger. */
export interface FollowerStanding {
  name: string;
  /** Positions it has yet to pass, those it does not take among them. */
  behind: number;
  /** Since when the entry it stands before waits for it; null when nothing does. */
  since: Date | null;
  /** Failures in a row at the entry it stands before, the last one, and when it is tried again. */
  failures: number;
  lastError: string | null;
  retryAt: Date | null;
  /** Why it waits for an operator. */
  paused: string | null;
  /** Entries it could not take in and passed, each of them kept; the hundred oldest. */
  setAside: SetAside[];
}

/** An entry that a follower could not take in, with why it failed last. */
export interface SetAside {
  entryId: string;
  kind: string;
  error: string;
  tries: number;
  at: Date;
}

const MOST_SET_ASIDE = 100;

/** How many parameters the statement of the list has before those of names. */
const PARAMETERS = 10;
const namedBy = (after: number) =>
  `AND (kind = ANY ($${after + 1}::text[]) OR actor_id = ANY ($${after + 2}::uuid[]) OR subject_id = ANY ($${after + 3}::uuid[]))`;

/** The ledger as people read it: newest first, what is not sealed yet on top. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerRepository,
    private readonly followers: Followers,
  ) {}

  async list(actor: Actor, filter: LedgerFilter): Promise<Page<LedgerEntry>> {
    const [position, sequence] = decodeCursor(filter.cursor, 'positionOrNone', 'position') ?? [];
    const lists = (filter.named ?? []).flatMap(({ kinds, actors, subjects }) => [kinds, actors, subjects]);
    const named = (filter.named ?? []).map((_, nth) => namedBy(PARAMETERS + 3 * nth));
    return this.database.within(actor, async (tx) => {
      const rows = await tx.query<(EntryRow & { sequence: string })[]>(
        `SELECT ${ENTRY_COLUMNS}, sequence::text FROM ledger_entries
          WHERE organisation_id = current_organisation()
            AND ($1::text IS NULL OR kind = $1)
            AND ($2::uuid IS NULL OR subject_id = $2)
            AND ($3::uuid IS NULL OR actor_id = $3)
            AND ($7::uuid IS NULL OR actor_id = $7 OR subject_id = $7)
            AND ($8::timestamptz IS NULL OR at >= $8)
            AND ($9::timestamptz IS NULL OR at < $9)
            AND ($10::boolean OR subject_kind <> 'session') ${named.join(' ')}
            AND CASE WHEN $5::bigint IS NULL THEN true
                     WHEN $4::bigint IS NULL THEN ledger_entries.position IS NOT NULL OR sequence < $5
                     ELSE ledger_entries.position < $4 END
          ORDER BY ledger_entries.position DESC, ledger_entries.sequence DESC LIMIT $6`,
        [
          filter.kind ?? null,
          filter.subject ?? null,
          filter.actor ?? null,
          position || null,
          sequence ?? null,
          filter.limit + 1,
          filter.person ?? null,
          filter.from ?? null,
          filter.until ?? null,
          filter.signIns !== false || filter.kind !== undefined,
          ...lists,
        ],
      );
      const entries = new Map((await this.ledger.entries(tx, rows)).map((entry) => [entry.id, entry]));
      return toPage(
        rows,
        filter.limit,
        (row) => entries.get(row.id)!,
        (row) => [row.position ?? '', row.sequence],
      );
    });
  }

  /** Up to when a follower has taken the ledger in: `now` when no entry waits for it, else when it last moved. */
  async followedUntil(tx: Transaction, follower: string, now: Date): Promise<Date> {
    const [row] = await tx.query<{ waiting: boolean; moved_at: Date | null; since: Date | null }[]>(
      `SELECT w.follower IS NOT NULL OR u.at IS NOT NULL AS waiting, c.moved_at, least(u.at, w.since) AS since
         FROM (SELECT min(at) AS at FROM ledger_entries
                WHERE organisation_id = current_organisation() AND seal IS NULL AND kind = ANY($2::text[])) u
         LEFT JOIN ledger_cursors c ON c.organisation_id = current_organisation() AND c.follower = $1
         LEFT JOIN ledger_waiting w ON w.organisation_id = current_organisation() AND w.follower = $1`,
      [follower, this.followers.get(follower).takes.map(({ kind }) => kind)],
    );
    return row?.waiting ? (row.moved_at ?? row.since ?? now) : now;
  }

  /** How each follower of the organisation stands: what waits for it, and what it could not take in. */
  async standings(whose: Actor | string): Promise<FollowerStanding[]> {
    const names = this.followers.all().map(({ name }) => name);
    return this.database.within(whose, async (tx) => {
      const setAside = await tx.query<(SetAside & { follower: string })[]>(
        `SELECT follower, entry_id AS "entryId", kind, error, tries, at FROM (
           SELECT s.*, row_number() OVER (PARTITION BY follower ORDER BY s.position) AS nth FROM ledger_set_aside s
            WHERE organisation_id = current_organisation() AND taken_in_at IS NULL) s
          WHERE nth <= $1 ORDER BY follower, s.position`,
        [MOST_SET_ASIDE],
      );
      const rows = await tx.query<Omit<FollowerStanding, 'setAside'>[]>(
        `SELECT f.name, coalesce(w.upto - coalesce(c.position, 0), 0)::integer AS behind, greatest(w.since, e.entered_at) AS since,
                coalesce(c.failures, 0) AS failures, c.last_error AS "lastError", c.retry_at AS "retryAt", c.paused
           FROM unnest($1::text[]) AS f(name)
           LEFT JOIN ledger_cursors c ON c.organisation_id = current_organisation() AND c.follower = f.name
           LEFT JOIN ledger_waiting w ON w.organisation_id = current_organisation() AND w.follower = f.name
           LEFT JOIN ledger_entries e ON w.upto IS NOT NULL AND e.organisation_id = current_organisation()
            AND e.position = coalesce(c.position, 0) + 1
          ORDER BY f.name`,
        [names],
      );
      return rows.map((row) => ({
        ...row,
        setAside: setAside.filter(({ follower }) => follower === row.name).map(({ follower: _, ...entry }) => entry),
      }));
    });
  }
}
