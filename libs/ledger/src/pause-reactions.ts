import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { CursorRepository } from './cursor.repository.js';
import { Reaction } from './follower.js';
import { Followers } from './followers.js';
import { SealRepository } from './seal.repository.js';

/** Stops the reactions of an organisation that reach outside until an operator lets them go on: they may have acted. */
@Injectable()
export class PauseReactions {
  constructor(
    private readonly followers: Followers,
    private readonly cursors: CursorRepository,
    private readonly seals: SealRepository,
  ) {}

  /** @returns the names of those that now wait. */
  async execute(tx: Transaction, reason: string): Promise<string[]> {
    const reaching = this.followers.all().filter((one) => one instanceof Reaction && one.reachesOutside) as Reaction[];
    const { position } = await this.seals.head(tx);
    for (const { name, from, passesOverRestored } of reaching) {
      await this.cursors.pause(tx, name, reason, from === 'now' ? position : 0);
      if (!passesOverRestored) continue;
      await this.cursors.pauseAt(tx, name, reason, position);
      await this.cursors.rest(tx, name, position);
    }
    return reaching.map(({ name }) => name);
  }
}
