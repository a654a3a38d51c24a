import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerQueries } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { FOLLOWER } from './follow-reach.js';
import { readPeriod, type Period } from './period.rules.js';
import type { ReachFilter } from './reach-filter.rules.js';
import { ReachQueries, type ReachPoint } from './reach.queries.js';

/** The period over time. People active are counted once for each point, so points do not add up to the summary's. */
@Injectable()
export class ShowSeries {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly ledger: LedgerQueries,
    private readonly queries: ReachQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid_input when the period is none. */
  async execute(
    actor: Actor,
    asked: Partial<Period>,
    filter: ReachFilter,
    interval: 'day' | 'week',
  ): Promise<{ points: ReachPoint[]; asOf: Date }> {
    const now = this.clock.now();
    return this.database.within(actor, async (tx) => {
      const { timeZone } = await this.organisations.get(tx);
      const points = await this.queries.series(tx, readPeriod(asked, now, timeZone), filter, interval);
      return { points, asOf: await this.ledger.followedUntil(tx, FOLLOWER, now) };
    });
  }
}
