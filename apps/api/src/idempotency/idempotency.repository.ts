import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { Database, insertUnlessThere, SecretBox, textHash, type Transaction } from '#libs/platform';
import { answerContext } from '#libs/seals';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';

/** How long an answer is kept for repetition. */
const KEPT_MS = 24 * 3_600_000;
/** For how long a key is held by whoever works, unless they say again that they do. */
const LEASE_MS = 60_000;

/** One attempt to create something, as the client names it and as it looks. */
export interface Attempt {
  key: string;
  /** Method and address. */
  route: string;
  body: unknown;
}

/**
 * What is known of an attempt's key: nothing until now, or nothing that was committed, so that this attempt has it; still
 * at work, used for something else, committed by somebody who never came to answer, or done with this answer.
 */
export type Claim =
  | { state: 'mine'; lease: string }
  | { state: 'at_work'; seconds: number }
  | { state: 'used_otherwise' }
  | { state: 'answer_lost' }
  | { state: 'done'; status: number; answer: unknown };

/** Whose key it is, and by which lease it is held. */
export interface Held {
  actor: Actor;
  key: string;
  lease: string;
}

/** Keys of creating calls, a member's own; answers are sealed, since they may hold what is shown only once. */
@Injectable()
export class IdempotencyRepository {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** Claims the key for this attempt, unless it is taken; at each time at most one has it. */
  async claim(actor: Actor, { key, route, body }: Attempt): Promise<Claim> {
    const now = this.clock.now();
    const hash = textHash(JSON.stringify(body ?? null));
    const lease = newId();
    const held = { lease, leasedUntil: this.leaseEnd() };
    return this.database.within(actor, async (tx) => {
      const keys = tx.getRepository(IdempotencyKeyEntity);
      await keys.delete({ memberId: actor.memberId, createdAt: LessThan(new Date(now.getTime() - KEPT_MS)) });
      const attempt = {
        memberId: actor.memberId,
        key,
        route,
        requestHash: hash,
        wrote: false,
        createdAt: now,
        ...held,
      };
      if (await insertUnlessThere(tx, IdempotencyKeyEntity, attempt)) return { state: 'mine', lease };
      // Whoever is about to commit something holds the row until it is known whether they did.
      const which = { memberId: actor.memberId, key };
      const row = await keys.findOne({ where: which, lock: { mode: 'pessimistic_write' } });
      if (!row || row.route !== route || row.requestHash !== hash) return { state: 'used_otherwise' };
      if (row.status !== null && row.answer !== null) {
        return {
          state: 'done',
          status: row.status,
          answer: JSON.parse(this.box.open(row.answer, context(actor, key))),
        };
      }
      const leftMs = row.leasedUntil.getTime() - now.getTime();
      if (leftMs > 0) return { state: 'at_work', seconds: Math.ceil(leftMs / 1_000) };
      if (row.wrote) return { state: 'answer_lost' };
      await keys.update(which, held);
      return { state: 'mine', lease };
    });
  }

  /**
   * Does the work of whoever has the key. What the first of its transactions writes is committed together with the mark
   * that something was, and only while the key is theirs: dead or slow, it is never done a second time.
   */
  async working<T>(held: Held, work: () => Promise<T>): Promise<T> {
    const renewal = setInterval(() => void this.renew(held).catch(() => undefined), LEASE_MS / 3).unref();
    const { organisationId } = held.actor;
    try {
      return await this.database.guarded({ organisationId, beforeCommit: (tx) => this.mark(tx, held) }, work);
    } finally {
      clearInterval(renewal);
    }
  }

  async keep(held: Held, status: number, answer: unknown): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(answer ?? null), context(held.actor, held.key));
    await this.change(held, { status, answer: sealed });
  }

  /** What was refused created nothing: the claim is forgotten, and the attempt can be made again. */
  async release(held: Held): Promise<void> {
    await this.database.within(held.actor, (tx) => tx.getRepository(IdempotencyKeyEntity).delete(mine(held)));
  }

  /** What failed can be made again unless something was committed, which is known to the row alone. */
  async giveUp(held: Held): Promise<void> {
    await this.database.within(held.actor, async (tx) => {
      const keys = tx.getRepository(IdempotencyKeyEntity);
      const { affected } = await keys.delete({ ...mine(held), wrote: false });
      if (!affected) await keys.update(mine(held), { leasedUntil: this.clock.now() });
    });
  }

  private async renew(held: Held): Promise<void> {
    await this.change(held, { leasedUntil: this.leaseEnd() });
  }

  private async mark(tx: Transaction, held: Held): Promise<void> {
    const [{ writes }] = (await tx.query('SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS writes')) as [
      { writes: boolean },
    ];
    if (!writes) return;
    const { affected } = await tx.getRepository(IdempotencyKeyEntity).update(mine(held), { wrote: true });
    if (affected) return;
    const detail = say('A later attempt with this key took over, and its answer counts; this one changed nothing.');
    throw DomainError.conflict('idempotency_overtaken', detail);
  }

  private async change(held: Held, values: Partial<IdempotencyKeyEntity>): Promise<void> {
    await this.database.within(held.actor, (tx) => tx.getRepository(IdempotencyKeyEntity).update(mine(held), values));
  }

  private leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE_MS);
  }
}

/** The row, while it is held by this lease and has no answer. */
function mine({ actor, key, lease }: Held) {
  return { memberId: actor.memberId, key, lease, status: IsNull() };
}

function context({ organisationId, memberId }: Actor, key: string): string {
  return answerContext(organisationId, memberId, key);
}
