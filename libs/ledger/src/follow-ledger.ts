import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { Follower } from './follower.js';
import { LedgerRepository, type Position } from './ledger.repository.js';

const BATCH = 500;
const START: Position = { transactionId: '0', sequence: '0' };

/** Brings followers up to date with the ledger, batch by batch, each batch and its cursor in one transaction. */
@Injectable()
export class FollowLedger {
  private readonly followers: Follower[] = [];

  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Rooms register their followers when their module starts. */
  register(follower: Follower): void {
    if (this.followers.some((known) => known.name === follower.name)) {
      throw new Error(`Two followers are called ${follower.name}.`);
    }
    this.followers.push(follower);
  }

  /** Takes in everything that is there for one organisation; answers how many entries moved, over all followers. */
  async execute(organisationId: string): Promise<number> {
    let moved = 0;
    for (const follower of this.followers) {
      for (let batch = BATCH; batch === BATCH; moved += batch) {
        batch = await this.database.within(organisationId, (tx) => this.step(tx, follower));
      }
    }
    return moved;
  }

  /** Throws a projection away and builds it again from the first entry, in one transaction. */
  async rebuild(organisationId: string, name: string): Promise<void> {
    const follower = this.followers.find((known) => known.name === name);
    if (!follower) throw new Error(`No follower is called ${name}.`);
    await this.database.within(organisationId, async (tx) => {
      if (!(await this.ledger.lockCursor(tx, name))) throw new Error(`${name} is being followed just now; try again.`);
      await follower.clear(tx);
      await this.ledger.moveCursor(tx, name, START, this.clock.now());
      while ((await this.step(tx, follower)) === BATCH);
    });
  }

  private async step(tx: Transaction, follower: Follower): Promise<number> {
    const position = await this.ledger.lockCursor(tx, follower.name);
    if (!position) return 0;
    const { entries, last } = await this.ledger.readAfter(tx, position, BATCH);
    if (!last) return 0;
    const wanted = entries.filter((entry) => follower.kinds.includes(entry.kind));
    if (wanted.length > 0) await follower.apply(tx, wanted);
    await this.ledger.moveCursor(tx, follower.name, last, this.clock.now());
    return entries.length;
  }
}
