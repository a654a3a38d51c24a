import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { Database, SecretBox, textHash } from '#libs/platform';

/** How long an answer is kept for repetition. */
const KEPT_MS = 24 * 3_600_000;

/** One attempt to create something, as the client names it and as it looks. */
export interface Attempt {
  key: string;
  /** Method and address. */
  route: string;
  body: unknown;
}

/** What is known of an attempt's key: nothing until now, still at work, used for something else, or done with this answer. */
export type Claim =
  { state: 'fresh' | 'at_work' | 'used_otherwise' } | { state: 'done'; status: number; answer: unknown };

interface KeyRow {
  route: string;
  request_hash: string;
  status: number | null;
  answer: string | null;
}

/** Keys of creating calls, a member's own; answers are sealed, since they may hold what is shown only once. */
@Injectable()
export class IdempotencyRepository {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** Claims the key for this attempt, unless it is taken; exactly one of several at once gets `fresh`. */
  async claim(actor: Actor, { key, route, body }: Attempt): Promise<Claim> {
    const now = this.clock.now();
    const hash = textHash(JSON.stringify(body ?? null));
    return this.database.within(actor.organisationId, async (tx) => {
      await tx.query(
        'DELETE FROM idempotency_keys WHERE organisation_id = current_organisation() AND member_id = $1 AND created_at < $2',
        [actor.memberId, new Date(now.getTime() - KEPT_MS)],
      );
      const claimed = await tx.query<unknown[]>(
        `INSERT INTO idempotency_keys (organisation_id, member_id, key, route, request_hash, created_at)
         VALUES (current_organisation(), $1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
        [actor.memberId, key, route, hash, now],
      );
      if (claimed.length === 1) return { state: 'fresh' };
      const [row] = await tx.query<KeyRow[]>(
        `SELECT route, request_hash, status, answer FROM idempotency_keys
          WHERE organisation_id = current_organisation() AND member_id = $1 AND key = $2`,
        [actor.memberId, key],
      );
      if (!row || row.route !== route || row.request_hash !== hash) return { state: 'used_otherwise' };
      if (row.status === null || row.answer === null) return { state: 'at_work' };
      return { state: 'done', status: row.status, answer: JSON.parse(this.box.open(row.answer, context(actor, key))) };
    });
  }

  async keep(actor: Actor, key: string, status: number, answer: unknown): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(answer ?? null), context(actor, key));
    await this.database.within(actor.organisationId, (tx) =>
      tx.query(
        `UPDATE idempotency_keys SET status = $3, answer = $4
          WHERE organisation_id = current_organisation() AND member_id = $1 AND key = $2`,
        [actor.memberId, key, status, sealed],
      ),
    );
  }

  /** Forgets a claim whose attempt came to nothing, so that it can be made again. */
  async release(actor: Actor, key: string): Promise<void> {
    await this.database.within(actor.organisationId, (tx) =>
      tx.query(
        `DELETE FROM idempotency_keys
          WHERE organisation_id = current_organisation() AND member_id = $1 AND key = $2 AND status IS NULL`,
        [actor.memberId, key],
      ),
    );
  }
}

function context(actor: Actor, key: string): string {
  return `idempotency:${actor.organisationId}:${actor.memberId}:${key}`;
}
