import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { CursorRepository } from './cursor.repository.js';
import { Reaction, type Follower } from './follower.js';
import { Followers } from './followers.js';

/**
 * Wakes whoever does not stand at the end of a ledger: followers that came with this version, and those whom no seal's
 * wake has reached, whatever became of it. Who has nothing to take in there just moves on.
 */
@Injectable()
export class WakeFollowers {
  constructor(
    private readonly database: Database,
    private readonly followers: Followers,
    private readonly cursors: CursorRepository,
  ) {}

  organisations(): Promise<string[]> {
    return this.database.organisationIds();
  }

  /** When a worker starts: followers that came with its version begin, in what was sealed before or with what comes. */
  async begin(organisationId: string): Promise<void> {
    const fromNow = this.followers.all().filter((one) => one instanceof Reaction && one.from === 'now');
    await this.database.within(organisationId, (tx) => this.cursors.beginNow(tx, names(fromNow)));
    await this.execute(organisationId);
  }

  async execute(organisationId: string): Promise<void> {
    const all = names(this.followers.all());
    await this.database.within(organisationId, (tx) => this.cursors.wakeElsewhere(tx, all));
  }
}

const names = (followers: readonly Follower[]) => followers.map(({ name }) => name);
