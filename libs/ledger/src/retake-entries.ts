import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { actAs, Database } from '#libs/platform';
import { CursorRepository } from './cursor.repository.js';
import { FollowLedger } from './follow-ledger.js';
import { plainReason } from './pause.rules.js';
import { Projection, type Reaction } from './follower.js';
import { entryRetaken, followerRebuilt } from './ledger.facts.js';
import { Followers } from './followers.js';
import { LedgerRepository } from './ledger.repository.js';

/**
 * Tries again what a follower has set aside: a reaction takes each of the entries, in a transaction of its own, and a
 * projection is built again, since its rows rest on the order of entries. What fails once more stays set aside.
 */
@Injectable()
export class RetakeEntries {
  constructor(
    private readonly database: Database,
    private readonly followers: Followers,
    private readonly followLedger: FollowLedger,
    private readonly cursors: CursorRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Does nothing when nothing is set aside, so that it may be asked for twice.
   * @throws DomainError not_found when there is no such follower, conflict `follower_busy` or `follower_paused`.
   */
  async execute(actor: Actor, name: string): Promise<void> {
    if (!this.followers.has(name)) throw DomainError.notFound('follower');
    const follower = this.followers.get(name);
    const positions = await this.database.within(actor, (tx) => this.cursors.setAsideOf(tx, name));
    if (positions.length === 0) return;
    if (follower instanceof Projection) {
      await this.noteFailure(actor, name, positions, () => this.rebuild(actor, follower));
      return;
    }
    for (const position of positions) {
      await this.noteFailure(actor, name, [position], () => this.retake(actor, follower, position));
    }
  }

  private async rebuild(actor: Actor, projection: Projection): Promise<void> {
    const { organisationId: subjectId, memberId: actorId } = actor;
    const detail = { follower: projection.name };
    await this.database.within(actor, async (tx) => {
      await this.followLedger.rebuildIn(tx, projection);
      await this.ledger.append(tx, followerRebuilt.of({ at: this.clock.now(), actorId, subjectId, detail }));
    });
  }

  private async retake(actor: Actor, reaction: Reaction, position: number): Promise<void> {
    await this.database.within(actor, async (tx) => {
      const cursor = await this.cursors.lock(tx, reaction.name);
      if (!cursor) throw DomainError.conflict('follower_busy', say('It is at work just now; try again in a moment.'));
      if (cursor.paused) throw DomainError.conflict('follower_paused', say('It waits for an operator.'));
      if (!(await this.cursors.takeBack(tx, reaction.name, position))) return;
      const [entry] = await this.ledger.readAfter(tx, position - 1, 1);
      const detail = { follower: reaction.name, position };
      const told = { at: this.clock.now(), actorId: actor.memberId, subjectId: entry!.id, detail };
      await this.ledger.append(tx, entryRetaken.of(told));
      // It acts as it does in the worker: for nobody.
      await actAs(tx, null);
      await reaction.apply(tx, [entry!]);
    });
  }

  /** Keeps why it failed again; what refuses the try itself is for whoever asked. */
  private async noteFailure(actor: Actor, name: string, positions: number[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'conflict' && error.code.startsWith('follower_')) throw error;
      const reason = plainReason(error as Error);
      await this.database.within(actor, (tx) => this.cursors.failAgain(tx, name, positions, reason));
    }
  }
}
