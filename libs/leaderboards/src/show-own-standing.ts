import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { MemberDirectory, OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { FindSeason } from './find-season.js';
import { LeaderboardQueries, type PointsEntry, type ShareEarning } from './leaderboard.queries.js';
import { hiddenBecause } from './ranking.rules.js';
import type { ScoredNode } from './season.rules.js';

const LINES_SHOWN = 100;
const SHARES_SHOWN = 100;

export interface OwnStanding {
  consent: boolean;
  /** Null when the member does not stand on a people board that may be shown. */
  rank: number | null;
  /** The nearest place above, and how many points are missing to it; null at the top, or without a rank. */
  next: { rank: number; missing: number } | null;
  points: number;
  shares: number;
  humanClicks: number;
  /** The newest hundred lines of the account. */
  entries: PointsEntry[];
  /** What each share earned by each rule, of the hundred that something happened to last. */
  byShare: ShareEarning[];
}

/**
 * A member's own account. They always see it: without consent nobody else does, and taking consent back hides it from
 * others at once while their own record stays theirs to read.
 */
@Injectable()
export class ShowOwnStanding {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberDirectory,
    private readonly queries: LeaderboardQueries,
    private readonly findSeason: FindSeason,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found when `seasonId` is no season of this node. */
  async execute(actor: Actor, node: ScoredNode, seasonId?: string): Promise<OwnStanding> {
    return this.database.within(actor, async (tx) => {
      const { timeZone, leaderboards } = await this.organisations.get(tx);
      const { consentedAt } = await this.members.get(tx, actor.memberId);
      const season = seasonId
        ? await this.findSeason.byId(tx, node, seasonId)
        : await this.findSeason.current(tx, node, timeZone, this.clock.now());
      const shown = hiddenBecause(leaderboards, 'people') === null;
      const row = shown ? await this.queries.onTheBoard(tx, season.id, actor.memberId) : null;
      const above = row && (await this.queries.nextAbove(tx, season.id, row.points));
      return {
        consent: consentedAt !== null,
        rank: row && row.above + 1,
        next: above && row ? { rank: above.rank, missing: above.points - row.points } : null,
        ...(await this.queries.score(tx, season.id, actor.memberId)),
        entries: await this.queries.entries(tx, season.id, actor.memberId, LINES_SHOWN),
        byShare: await this.queries.byShare(tx, season.id, actor.memberId, SHARES_SHOWN),
      };
    });
  }
}
