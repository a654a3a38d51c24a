import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerQueries } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { FOLLOWER } from './follow-reach.js';
import { readPeriod, type Period } from './period.rules.js';
import type { Breakdown, ReachFilter } from './reach-filter.rules.js';
import { ReachQueries, type BreakdownRow } from './reach.queries.js';

/** The period by team, topic, node, item or network: the hundred with most shares. */
@Injectable()
export class ShowBreakdown {
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
    by: Breakdown,
  ): Promise<{ rows: BreakdownRow[]; asOf: Date }> {
    const now = this.clock.now();
    return this.database.within(actor, async (tx) => {
      const { timeZone } = await this.organisations.get(tx);
      const rows = await this.queries.breakdown(tx, readPeriod(asked, now, timeZone), filter, by);
      return { rows, asOf: await this.ledger.followedUntil(tx, FOLLOWER, now) };
    });
  }
}
