import { Injectable } from '@nestjs/common';
import { Clock, type Actor, type Sentence } from '#libs/kernel';
import { OrganisationRepository, type LeaderboardMode } from '#libs/people';
import { Database } from '#libs/platform';
import { FindSeason } from './find-season.js';
import { LeaderboardQueries, type Season } from './leaderboard.queries.js';
import { BOARD_NAMES, SCORED_NODES, type ScoredNode } from './season.rules.js';

export interface Boards {
  mode: LeaderboardMode;
  timeZone: string;
  /** `season` is the one that runs now; `seasons` are all there have been, the newest first. */
  boards: { node: ScoredNode; label: Sentence; season: Season; seasons: Season[] }[];
}

/** Which boards there are, and the season each is in. */
@Injectable()
export class ShowBoards {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly queries: LeaderboardQueries,
    private readonly findSeason: FindSeason,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<Boards> {
    return this.database.within(actor, async (tx) => {
      const { timeZone, leaderboards } = await this.organisations.get(tx);
      const boards: Boards['boards'] = [];
      for (const node of SCORED_NODES) {
        const season = await this.findSeason.current(tx, node, timeZone, this.clock.now());
        boards.push({ node, label: BOARD_NAMES[node], season, seasons: await this.queries.seasons(tx, node) });
      }
      return { mode: leaderboards.mode, timeZone, boards };
    });
  }
}
