import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import { Clock, readPlace, toPage, type Actor, type Page, type Person, type Sentence } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { MAY_BE_OUT, secondChance, type HoldReason, type PublicationState, type SecondChance } from '#libs/shares';

/** How publishing stands in one organisation. */
export interface Operations {
  asOf: Date;
  /** Whose time has come, and that no worker has taken up yet. */
  due: { shares: number; oldestAt: Date | null };
  /** Whose time is still to come. */
  planned: { shares: number; nextAt: Date | null };
  unknown: { shares: number; oldestAt: Date | null };
  /** What is open, and what ended since `endedSince`. */
  networks: { network: Network; states: { state: PublicationState; shares: number }[] }[];
  endedSince: Date;
  /** By what holds them; `oldestAt` is when the first of them was to go out. */
  held: { reason: HoldReason; shares: number; oldestAt: Date }[];
}

/** A share that failed for good, and whether it may be tried once more. */
export interface FailedShare {
  id: string;
  member: Person;
  item: { id: string; title: string };
  network: Network;
  code: string | null;
  message: Sentence | null;
  tries: number;
  plannedAt: Date;
  failedAt: Date;
  secondChance: SecondChance;
}

type FailedRow = Omit<FailedShare, 'member' | 'item' | 'secondChance'> & {
  memberId: string;
  memberName: string;
  itemId: string;
  title: string;
  perhapsOut: boolean;
};

interface Times {
  due: number;
  dueSince: Date | null;
  planned: number;
  nextAt: Date | null;
  unknown: number;
  unknownSince: Date | null;
}

const ENDED_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** How publishing stands, in figures of one organisation, and what failed in it. */
@Injectable()
export class OperationsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<Operations> {
    const asOf = this.clock.now();
    const endedSince = new Date(asOf.getTime() - ENDED_DAYS * DAY_MS);
    return this.database.within(actor, async (tx) => {
      const times = await this.times(tx, asOf);
      return {
        asOf,
        due: { shares: times.due, oldestAt: times.dueSince },
        planned: { shares: times.planned, nextAt: times.nextAt },
        unknown: { shares: times.unknown, oldestAt: times.unknownSince },
        networks: await this.networks(tx, endedSince),
        endedSince,
        held: await this.held(tx),
      };
    });
  }

  /** What failed, the latest first. */
  async failed(actor: Actor, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<FailedShare>> {
    const now = this.clock.now();
    const after = readPlace(cursor);
    const rows = await this.database.within(actor, (tx) =>
      tx.query<FailedRow[]>(
        `SELECT s.id, s.member_id AS "memberId", m.name AS "memberName", s.item_id AS "itemId", v.title, s.network, p.code,
                p.message, p.attempts AS tries, p.planned_at AS "plannedAt", date_trunc('milliseconds', p.updated_at) AS "failedAt",
                ${MAY_BE_OUT} AS "perhapsOut"
           FROM publications p
           JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
           JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
           JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
          WHERE p.organisation_id = current_organisation() AND p.state = 'failed'
            AND ($1::timestamptz IS NULL OR (date_trunc('milliseconds', p.updated_at), s.id) < ($1, $2::uuid))
          ORDER BY date_trunc('milliseconds', p.updated_at) DESC, s.id DESC LIMIT $3`,
        [after?.at ?? null, after?.id ?? null, limit + 1],
      ),
    );
    const present = ({ memberId, memberName, itemId, title, perhapsOut, ...row }: FailedRow): FailedShare => ({
      ...row,
      member: { id: memberId, name: memberName },
      item: { id: itemId, title },
      secondChance: secondChance({ ...row, state: 'failed' }, perhapsOut, now),
    });
    return toPage(rows, limit, present, (row) => [row.failedAt.getTime(), row.id]);
  }

  private async times(tx: Transaction, now: Date): Promise<Times> {
    const [row] = await tx.query<Times[]>(
      `SELECT count(*) FILTER (WHERE state = 'scheduled' AND due_at <= $1)::int AS due,
              min(due_at) FILTER (WHERE state = 'scheduled' AND due_at <= $1) AS "dueSince",
              count(*) FILTER (WHERE state = 'scheduled' AND due_at > $1)::int AS planned,
              min(due_at) FILTER (WHERE state = 'scheduled' AND due_at > $1) AS "nextAt",
              count(*) FILTER (WHERE state = 'unknown')::int AS unknown,
              min(updated_at) FILTER (WHERE state = 'unknown') AS "unknownSince"
         FROM publications
        WHERE organisation_id = current_organisation() AND state IN ('scheduled', 'unknown')`,
      [now],
    );
    return row!;
  }

  private async networks(tx: Transaction, endedSince: Date): Promise<Operations['networks']> {
    const rows = await tx.query<{ network: Network; state: PublicationState; shares: number }[]>(
      `SELECT s.network, p.state, count(*)::int AS shares
         FROM publications p
         JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
        WHERE p.organisation_id = current_organisation()
          AND (p.state IN ('scheduled', 'publishing', 'unknown', 'held') OR p.updated_at >= $1)
        GROUP BY s.network, p.state ORDER BY s.network, p.state`,
      [endedSince],
    );
    const networks = new Map<Network, Operations['networks'][number]>();
    for (const { network, ...of } of rows) {
      const known = networks.get(network) ?? { network, states: [] };
      networks.set(network, { network, states: [...known.states, of] });
    }
    return [...networks.values()];
  }

  private async held(tx: Transaction): Promise<Operations['held']> {
    return tx.query(
      `SELECT split_part(hold_key, '/', 1) AS reason, count(*)::int AS shares, min(planned_at) AS "oldestAt"
         FROM publications WHERE organisation_id = current_organisation() AND state = 'held'
        GROUP BY 1 ORDER BY 2 DESC, 1`,
    );
  }
}
