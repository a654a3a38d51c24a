import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { CursorRepository } from './cursor.repository.js';
import { Followers } from './followers.js';
import { SealRepository } from './seal.repository.js';

/** Lets a follower go on that an operator was to look at. */
@Injectable()
export class ResumeFollower {
  constructor(
    private readonly database: Database,
    private readonly followers: Followers,
    private readonly cursors: CursorRepository,
    private readonly seals: SealRepository,
  ) {}

  /**
   * @param fromNow passes over what has waited, rather than acting on it.
   * @returns in how many organisations it had waited. @throws Error when no follower is called so.
   */
  async execute(name: string, { fromNow }: { fromNow: boolean }): Promise<number> {
    this.followers.get(name);
    let resumed = 0;
    for (const organisationId of await this.database.organisationIds()) {
      await this.database.within(organisationId, async (tx) => {
        const { position } = await this.seals.head(tx);
        if (!(await this.cursors.resume(tx, name, fromNow ? position : null))) return;
        if (fromNow) await this.cursors.rest(tx, name, position);
        resumed += 1;
      });
    }
    return resumed;
  }
}
