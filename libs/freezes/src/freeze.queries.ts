import { Injectable } from '@nestjs/common';
import { decodeCursor, DomainError, toPage, type Actor, type Page } from '#libs/kernel';
import { Database, once, type Transaction } from '#libs/platform';
import { DOOR } from './freeze.repository.js';
import { whyStopped, type FreezeView, type PastFreeze, type Publishing } from './freeze.js';

/** Whether the freeze `f` is in force and reaches what goes to that network and is about those topics. */
export const REACHES = (network: string, topicIds: string) =>
  `f.lifted_at IS NULL AND (f.scope = 'organisation' OR f.network = ${network} OR f.topic_id = ANY (${topicIds}))`;

const SELECT = `
  SELECT f.id, f.scope, f.topic_id AS "topicId", t.name AS "topicName", f.network, f.cause, f.backup_at AS "backupAt",
         f.reason, f.started_at AS "startedAt",
         CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS "startedBy",
         f.lifted_at AS "liftedAt",
         CASE WHEN l.id IS NOT NULL THEN jsonb_build_object('id', l.id, 'name', l.name) END AS "liftedBy"
    FROM freezes f
    LEFT JOIN members m ON m.organisation_id = f.organisation_id AND m.id = f.started_by
    LEFT JOIN members l ON l.organisation_id = f.organisation_id AND l.id = f.lifted_by
    LEFT JOIN topics t ON t.organisation_id = f.organisation_id AND t.id = f.topic_id
   WHERE f.organisation_id = current_organisation()`;

/** What is stopped since a restore says most: it reaches everything, and asks that somebody looks. */
const WIDEST_FIRST = `ORDER BY f.cause <> 'restore', f.scope <> 'organisation', f.started_at, f.id`;

/** What is frozen now, for screens and for whatever is about to be published. */
@Injectable()
export class FreezeQueries {
  constructor(private readonly database: Database) {}

  /** Those in force, the widest first, then the oldest. */
  async list(actor: Actor): Promise<FreezeView[]> {
    return this.database.within(actor, (tx) =>
      tx.query<FreezeView[]>(`${SELECT} AND f.lifted_at IS NULL ${WIDEST_FIRST}`),
    );
  }

  /** Those that were lifted, the last one first. */
  async past(actor: Actor, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<PastFreeze>> {
    const after = decodeCursor(cursor, 'date', 'id');
    const rows = await this.database.within(actor, (tx) =>
      tx.query<PastFreeze[]>(
        `${SELECT} AND f.lifted_at IS NOT NULL
            AND ($1::timestamptz IS NULL OR (f.lifted_at, f.id) < ($1::timestamptz, $2::uuid))
          ORDER BY f.lifted_at DESC, f.id DESC LIMIT $3`,
        [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
    return toPage(
      rows,
      limit,
      (row) => row,
      ({ liftedAt, id }) => [liftedAt.toISOString(), id],
    );
  }

  /** The widest freeze that keeps this from being published; null when nothing does. */
  async over(tx: Transaction, { network, topicIds }: Publishing): Promise<FreezeView | null> {
    const [freeze] = await tx.query<FreezeView[]>(
      `${SELECT} AND ${REACHES('$1', '$2::uuid[]')} ${WIDEST_FIRST} LIMIT 1`,
      [network, topicIds],
    );
    return freeze ?? null;
  }

  /** The same right before it is handed out: whoever freezes waits until the transaction has ended, and finds it done. */
  async overFromHere(tx: Transaction, what: Publishing): Promise<FreezeView | null> {
    return once(tx, `freezes.over ${what.network} ${what.topicIds.join()}`, async () => {
      await tx.query(`SELECT pg_advisory_xact_lock_shared(${DOOR})`);
      return this.over(tx, what);
    });
  }

  /** @throws as `refuse` does. */
  async refuseFromHere(tx: Transaction, what: Publishing): Promise<void> {
    refuseIf(await this.overFromHere(tx, what));
  }

  /** @throws DomainError conflict `frozen` with the reason that members are told. */
  async refuse(tx: Transaction, what: Publishing): Promise<void> {
    refuseIf(await this.over(tx, what));
  }
}

function refuseIf(freeze: FreezeView | null): void {
  if (freeze) throw DomainError.conflict('frozen', whyStopped(freeze));
}
