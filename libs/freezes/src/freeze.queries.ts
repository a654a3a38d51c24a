import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { whyStopped, type FreezeView, type Publishing } from './freeze.js';

/** Whether the freeze `f` is in force and reaches what goes to that network and is about those topics. */
export const REACHES = (network: string, topicIds: string) =>
  `f.lifted_at IS NULL AND (f.scope = 'organisation' OR f.network = ${network} OR f.topic_id = ANY (${topicIds}))`;

const SELECT = `
  SELECT f.id, f.scope, f.topic_id AS "topicId", t.name AS "topicName", f.network, f.reason,
         f.started_at AS "startedAt", jsonb_build_object('id', m.id, 'name', m.name) AS "startedBy"
    FROM freezes f
    JOIN members m ON m.organisation_id = f.organisation_id AND m.id = f.started_by
    LEFT JOIN topics t ON t.organisation_id = f.organisation_id AND t.id = f.topic_id
   WHERE f.organisation_id = current_organisation()`;

/** What is frozen now, for screens and for whatever is about to be published. */
@Injectable()
export class FreezeQueries {
  constructor(private readonly database: Database) {}

  /** Those in force, the widest first, then the oldest. */
  async list(actor: Actor): Promise<FreezeView[]> {
    return this.database.within(actor, (tx) =>
      tx.query<FreezeView[]>(
        `${SELECT} AND f.lifted_at IS NULL ORDER BY f.scope <> 'organisation', f.started_at, f.id`,
      ),
    );
  }

  /** The widest freeze that keeps this from being published; null when nothing does. */
  async over(tx: Transaction, { network, topicIds }: Publishing): Promise<FreezeView | null> {
    const [freeze] = await tx.query<FreezeView[]>(
      `${SELECT} AND ${REACHES('$1', '$2::uuid[]')} ORDER BY f.scope <> 'organisation', f.started_at, f.id LIMIT 1`,
      [network, topicIds],
    );
    return freeze ?? null;
  }

  /** @throws DomainError conflict `frozen` with the reason that members are told. */
  async refuse(tx: Transaction, what: Publishing): Promise<void> {
    const freeze = await this.over(tx, what);
    if (freeze) throw DomainError.conflict('frozen', whyStopped(freeze));
  }
}
