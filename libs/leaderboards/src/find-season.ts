import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { LeaderboardQueries, type Season } from './leaderboard.queries.js';
import { ScorebookRepository } from './scorebook.repository.js';
import { localDay, quarterOf, seasonSpan, type ScoredNode } from './season.rules.js';

/** Seasons by need: the one that runs is made by whoever first asks for it, be it a fact or a reader. */
@Injectable()
export class FindSeason {
  constructor(
    private readonly queries: LeaderboardQueries,
    private readonly scores: ScorebookRepository,
  ) {}

  async current(tx: Transaction, node: ScoredNode, timeZone: string, now: Date): Promise<Season> {
    const span = seasonSpan(quarterOf(localDay(now, timeZone)), timeZone);
    const id = await this.scores.seasonId(tx, node, span);
    return this.byId(tx, node, id);
  }

  /** @throws DomainError not_found when the node has had no such season. */
  async byId(tx: Transaction, node: ScoredNode, seasonId: string): Promise<Season> {
    const season = await this.queries.season(tx, node, seasonId);
    if (!season) throw DomainError.notFound('season');
    return season;
  }
}
