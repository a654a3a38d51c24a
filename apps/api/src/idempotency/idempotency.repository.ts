import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Clock, type Actor } from '#libs/kernel';
import { Database, insertUnlessThere, SecretBox, textHash } from '#libs/platform';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';

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
    return this.database.within(actor, async (tx) => {
      const keys = tx.getRepository(IdempotencyKeyEntity);
      await keys.delete({ memberId: actor.memberId, createdAt: LessThan(new Date(now.getTime() - KEPT_MS)) });
      const attempt = { memberId: actor.memberId, key, route, requestHash: hash, createdAt: now };
      if (await insertUnlessThere(tx, IdempotencyKeyEntity, attempt)) return { state: 'fresh' };
      const row = await keys.findOneBy({ memberId: actor.memberId, key });
      if (!row || row.route !== route || row.requestHash !== hash) return { state: 'used_otherwise' };
      if (row.status === null || row.answer === null) return { state: 'at_work' };
      return { state: 'done', status: row.status, answer: JSON.parse(this.box.open(row.answer, context(actor, key))) };
    });
  }

  async keep(actor: Actor, key: string, status: number, answer: unknown): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(answer ?? null), context(actor, key));
    await this.database.within(actor, (tx) =>
      tx.getRepository(IdempotencyKeyEntity).update({ memberId: actor.memberId, key }, { status, answer: sealed }),
    );
  }

  /** Forgets a claim whose attempt came to nothing, so that it can be made again. */
  async release(actor: Actor, key: string): Promise<void> {
    await this.database.within(actor, (tx) =>
      tx.getRepository(IdempotencyKeyEntity).delete({ memberId: actor.memberId, key, status: IsNull() }),
    );
  }
}

function context(actor: Actor, key: string): string {
  return `idempotency:${actor.organisationId}:${actor.memberId}:${key}`;
}
