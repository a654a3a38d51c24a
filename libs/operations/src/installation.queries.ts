import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';

/**
 * Shares of one network in one state, for one reason, over all organisations. `due` and `planned` are what waits; what was
 * published and what failed for good is that of a day.
 */
export interface SharesThere {
  network: string;
  state: 'due' | 'planned' | 'publishing' | 'held' | 'unknown' | 'failed' | 'published';
  /** What holds the held, and why the failed failed; else empty. */
  reason: string;
  shares: number;
  /** For how long the first of them has been so; 0 for what is planned. */
  seconds: number;
}

/** How publishing stands in the whole installation: numbers alone, and of no organisation by itself. */
@Injectable()
export class InstallationQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async shares(): Promise<SharesThere[]> {
    return this.database.lookUp<SharesThere>('publications_by_state($1)', [this.clock.now()]);
  }
}
