import { Injectable, Logger } from '@nestjs/common';
import { Clock, DomainError, say } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { CursorRepository } from './cursor.repository.js';
import { Projection, type Follower } from './follower.js';
import { Followers } from './followers.js';
import type { LedgerEntry } from './ledger-entry.js';
import { LedgerRepository } from './ledger.repository.js';
import { pauseAfter, plainReason, SET_ASIDE_AFTER } from './pause.rules.js';
import { SealEntries } from './seal-entries.js';
import { SealRepository } from './seal.repository.js';

const BATCH = 500;

/** Brings a follower on in one organisation, batch by batch: each batch and its cursor in one transaction. */
@Injectable()
export class FollowLedger {
  private readonly logger = new Logger(FollowLedger.name);

  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerRepository,
    private readonly cursors: CursorRepository,
    private readonly seals: SealRepository,
    private readonly sealEntries: SealEntries,
    private readonly followers: Followers,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes in one batch; one that fails is taken entry by entry, up to the entry that fails. The failure is noted on the
   * cursor, which then waits, longer each time; after many the entry is set aside. Nobody else is held up by it. A
   * follower whose pause is not over, or that waits for an operator, takes nothing in, whoever wakes it.
   * @returns how many entries it moved past, whether more may wait for it now, and why it failed if it did.
   */
  async step(
    organisationId: string,
    name: string,
    { whateverRests = false } = {},
  ): Promise<{ moved: number; more: boolean; failure: Error | null }> {
    const batch = await this.attempt(organisationId, name, BATCH, whateverRests);
    if (!batch.failure) return { ...batch, more: batch.moved === BATCH };
    let moved = 0;
    for (;;) {
      const { moved: one, failure } = await this.attempt(organisationId, name, 1, whateverRests);
      moved += one;
      if (failure) moved += await this.fail(organisationId, name, failure);
      if (failure || one === 0) return { moved, more: false, failure };
    }
  }

  /**
   * Seals and takes in all that is there for one organisation, without waiting for pauses to end: for tests and for the demo.
   * @throws the first failure, after everybody had their turn. @returns how many entries moved, over all followers.
   */
  async execute(organisationId: string): Promise<number> {
    let moved = 0;
    let failure: Error | null = null;
    while ((await this.sealEntries.execute(organisationId)).sealed > 0);
    for (const { name } of this.followers.all()) {
      for (;;) {
        const step = await this.step(organisationId, name, { whateverRests: true });
        moved += step.moved;
        failure ??= step.failure;
        if (step.moved === 0 || step.failure) break;
      }
    }
    if (failure) throw failure;
    return moved;
  }

  /** Throws a projection away and builds it again from the first entry, in one transaction. */
  async rebuild(organisationId: string, name: string): Promise<void> {
    const follower = this.followers.get(name);
    if (!(follower instanceof Projection)) throw new Error(`${name} acts, and what it did is not done again.`);
    await this.database.within(organisationId, (tx) => this.rebuildIn(tx, follower));
  }

  /**
   * Builds a projection again in the caller's transaction; what it had set aside it has taken in then.
   * @throws DomainError conflict `follower_busy` when it is being followed just now.
   */
  async rebuildIn(tx: Transaction, projection: Projection): Promise<void> {
    const { name } = projection;
    if (!(await this.cursors.lock(tx, name))) {
      throw DomainError.conflict('follower_busy', say('It is at work just now; try again in a moment.'));
    }
    await projection.clear(tx);
    await this.cursors.move(tx, name, 0, this.clock.now());
    for (let position = 0, moved = BATCH; moved > 0; position += moved) {
      moved = await this.takeIn(tx, projection, position, BATCH);
    }
    await this.cursors.takeAllBack(tx, name);
  }

  private async attempt(
    organisationId: string,
    name: string,
    limit: number,
    whateverRests: boolean,
  ): Promise<{ moved: number; failure: Error | null }> {
    const follower = this.followers.get(name);
    try {
      const moved = await this.database.within(organisationId, async (tx) => {
        const cursor = await this.cursors.lock(tx, name);
        if (!cursor || cursor.paused || (cursor.resting && !whateverRests)) return 0;
        if (cursor.beyond) return this.bringBack(tx, follower, cursor.position);
        return this.takeIn(tx, follower, cursor.position, limit);
      });
      return { moved, failure: null };
    } catch (error) {
      return { moved: 0, failure: error as Error };
    }
  }

  private async takeIn(tx: Transaction, follower: Follower, position: number, limit: number): Promise<number> {
    const entries = await this.ledger.readAfter(tx, position, limit);
    const wanted = taken(follower, entries);
    if (wanted.length > 0) await follower.apply(tx, wanted);
    const upto = entries.at(-1)?.position ?? position;
    // Where entries end, as far as this transaction sees, it rests; whoever seals more tells of it after this one has ended.
    if (entries.length === 0) await this.cursors.rest(tx, follower.name, upto);
    else if (entries.length < limit) await this.cursors.moveToEnd(tx, follower.name, upto, this.clock.now());
    else await this.cursors.move(tx, follower.name, upto, this.clock.now());
    return entries.length;
  }

  /** Nobody knows what a follower after the end has taken in: a projection is built again, a reaction waits to be looked at. */
  private async bringBack(tx: Transaction, follower: Follower, position: number): Promise<number> {
    const reason = `It stood at position ${position}, after the end of the ledger.`;
    const projection = follower instanceof Projection;
    this.logger.error(`${follower.name} ${projection ? 'is built again' : 'waits for an operator'}: ${reason}`);
    if (projection) await this.rebuildIn(tx, follower);
    else await this.cursors.pauseAt(tx, follower.name, reason, (await this.seals.head(tx)).position);
    return 0;
  }

  /** @returns 1 when the entry that fails was set aside, so that the next one is tried at once. */
  private async fail(organisationId: string, name: string, error: Error): Promise<number> {
    const reason = plainReason(error);
    return this.database.within(organisationId, async (tx) => {
      const cursor = await this.cursors.lock(tx, name);
      if (!cursor) return 0;
      const tries = cursor.failures + 1;
      const [entry] = tries > SET_ASIDE_AFTER ? await this.ledger.readAfter(tx, cursor.position, 1) : [];
      if (entry) {
        await this.cursors.setAside(tx, name, entry, reason, tries);
        await this.cursors.move(tx, name, entry.position!, this.clock.now());
        this.logger.error(`${name} set entry ${entry.id} (${entry.kind}) aside after ${tries} tries: ${reason}`);
        return 1;
      }
      await this.cursors.fail(tx, name, reason, pauseAfter(tries));
      this.logger.warn(`${name} failed ${tries} times after position ${cursor.position}: ${reason}`);
      return 0;
    });
  }
}

function taken(follower: Follower, entries: LedgerEntry[]): LedgerEntry[] {
  return entries.filter((entry) => follower.takes.some((contract) => contract.is(entry)));
}
