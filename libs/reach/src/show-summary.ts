import { Injectable } from '@nestjs/common';
import { Clock, NODE_OF_ROLE, type Actor, type Role } from '#libs/kernel';
import { LedgerQueries } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { FOLLOWER } from './follow-reach.js';
import { daysIn, previousPeriod, readPeriod, type Period } from './period.rules.js';
import type { ReachFilter } from './reach-filter.rules.js';
import { ReachQueries, type Eligible, type Impressions, type Potential, type ReachTotals } from './reach.queries.js';

export interface ReachSummary extends ReachTotals, Impressions, Potential, Eligible {
  period: Period;
  days: number;
  timeZone: string;
  /** Up to when facts are counted in. */
  asOf: Date;
  /** The period of the same length just before. */
  previous: ReachTotals;
}

/**
 * The period in figures. Views and audience stand apart and are never added:
 * - views: impressions as the networks gave them, summed over the posts they gave any for. People reached is unique
 *   for one post only, so it is never summed over posts
 * - audience: how many people the active members say they are connected to, summed once for each member. Nobody knows
 *   the overlap, and a connection is no reader: it is an upper bound, and says how many members it is known of
 * Adoption is members with a share in the period by members who could share now: both numbers are given, since
 * membership of the past is not kept.
 */
@Injectable()
export class ShowSummary {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly ledger: LedgerQueries,
    private readonly queries: ReachQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid_input when the period is none. */
  async execute(actor: Actor, asked: Partial<Period>, filter: ReachFilter): Promise<ReachSummary> {
    const now = this.clock.now();
    return this.database.within(actor, async (tx) => {
      const { timeZone } = await this.organisations.get(tx);
      const period = readPeriod(asked, now, timeZone);
      return {
        period,
        days: daysIn(period),
        timeZone,
        asOf: await this.ledger.followedUntil(tx, FOLLOWER, now),
        ...(await this.queries.sums(tx, period, filter)),
        ...(await this.queries.people(tx, period, filter, rolesFor(filter))),
        previous: await this.queries.totals(tx, previousPeriod(period), filter),
      };
    });
  }
}

/** Who could share through the node, or through any. */
function rolesFor({ node }: ReachFilter): Role[] {
  const roles = Object.keys(NODE_OF_ROLE) as Role[];
  return node ? roles.filter((role) => NODE_OF_ROLE[role] === node) : roles;
}
