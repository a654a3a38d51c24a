import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { Followers } from './followers.js';

/** A follower that is behind for longer is late: usually it takes less than a second. */
export const LATE_AFTER_SECONDS = 60;

/** How far a follower is behind, over all organisations. */
export interface FollowerBehind {
  follower: string;
  organisations: number;
  entries: number;
  /** How long the entry waits that is longest before one of them. */
  seconds: number;
  /** In how many organisations it fails, and in how many it waits for an operator. */
  failing: number;
  paused: number;
}

/** Where the ledger has work, over all organisations: ids only, found by looking at what waits and nothing else. */
@Injectable()
export class LedgerWork {
  constructor(
    private readonly database: Database,
    private readonly followers: Followers,
  ) {}

  /** Organisations with entries that are not sealed. */
  async unsealed(most: number): Promise<string[]> {
    const rows = await this.database.lookUp<{ unsealed_organisations: string }>('unsealed_organisations($1)', [most]);
    return rows.map((row) => row.unsealed_organisations);
  }

  /**
   * Followers of the rooms loaded here that have something to take in and need not wait, each in at most so many
   * organisations: those where it waits longest.
   */
  async waiting(most: number): Promise<{ organisationId: string; follower: string }[]> {
    const names = this.followers.all().map(({ name }) => name);
    const rows = await this.database.lookUp<{ organisation_id: string; follower: string }>(
      'waiting_followers($1, $2)',
      [names, most],
    );
    return rows.map(({ organisation_id: organisationId, follower }) => ({ organisationId, follower }));
  }

  async behind(): Promise<FollowerBehind[]> {
    const rows = await this.database.lookUp<Omit<FollowerBehind, 'entries'> & { entries: string }>(
      'followers_behind()',
    );
    return rows.map((row) => ({ ...row, entries: Number(row.entries) }));
  }

  /** Entries that followers could not take in, by follower, over all organisations. */
  async setAside(): Promise<{ follower: string; entries: number }[]> {
    return this.database.lookUp('entries_set_aside()');
  }
}
