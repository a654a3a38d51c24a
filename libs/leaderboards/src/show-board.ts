import { Injectable } from '@nestjs/common';
import { Clock, type Actor, type Sentence } from '#libs/kernel';
import { LedgerQueries } from '#libs/ledger';
import { MemberDirectory, OrganisationRepository, type Organisation } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { FindSeason } from './find-season.js';
import { FOLLOWER } from './follow-points.js';
import { LeaderboardQueries, type Scored, type Season } from './leaderboard.queries.js';
import { FEWEST_IN_A_TEAM, hiddenBecause, rank, type HiddenBecause, type Ranked } from './ranking.rules.js';
import { ROLE_OF_BOARD, type ScoredNode } from './season.rules.js';

const ROWS_SHOWN = 100;

export interface BoardChoice {
  of: 'people' | 'teams';
  /** The season that runs when left out. */
  seasonId?: string;
}

export interface Board {
  season: Season;
  timeZone: string;
  of: BoardChoice['of'];
  /** Up to when facts are counted in. */
  asOf: Date;
  /** Members who take part, of those who could. */
  participants: number;
  ofMembers: number;
  rows: (Scored & Ranked & { me: boolean })[];
  /** Why there are no rows to see, when they are withheld. */
  hidden: { code: HiddenBecause; text: Sentence } | null;
}

/**
 * A node's standings. People stand on it only with their consent, which is looked up at every reading. The first
 * hundred are shown, and the reader's own row wherever it is. Teams of three counted members or more stand by their
 * average; where people are shown too, only consenting members are counted in it.
 */
@Injectable()
export class ShowBoard {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberDirectory,
    private readonly ledger: LedgerQueries,
    private readonly queries: LeaderboardQueries,
    private readonly findSeason: FindSeason,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found when `seasonId` is no season of this node. */
  async execute(actor: Actor, node: ScoredNode, choice: BoardChoice): Promise<Board> {
    return this.database.within(actor, async (tx) => {
      const now = this.clock.now();
      const { timeZone, leaderboards } = await this.organisations.get(tx);
      const season = choice.seasonId
        ? await this.findSeason.byId(tx, node, choice.seasonId)
        : await this.findSeason.current(tx, node, timeZone, now);
      const hidden = hiddenBecause(leaderboards, choice.of);
      const rows = hidden ? [] : await this.rows(tx, actor, node, season, choice.of, leaderboards);
      const asOf = await this.ledger.followedUntil(tx, FOLLOWER, now);
      const people = hidden ? NOBODY : await this.queries.participation(tx, season.id, ROLE_OF_BOARD[node]);
      return { season, timeZone, of: choice.of, asOf, ...people, rows, hidden };
    });
  }

  private async rows(
    tx: Transaction,
    actor: Actor,
    node: ScoredNode,
    season: Season,
    of: BoardChoice['of'],
    choice: Organisation['leaderboards'],
  ): Promise<Board['rows']> {
    if (of === 'people') return this.people(tx, actor, season);
    const { teamId } = await this.members.get(tx, actor.memberId);
    const teams = await this.queries.teams(tx, season.id, {
      role: ROLE_OF_BOARD[node],
      consentingOnly: choice.mode === 'people',
      fewest: FEWEST_IN_A_TEAM,
    });
    return rank(teams).map((row) => ({ ...row, me: row.id === teamId }));
  }

  private async people(tx: Transaction, actor: Actor, season: Season): Promise<Board['rows']> {
    const first = rank(await this.queries.people(tx, season.id, ROWS_SHOWN + 1)).slice(0, ROWS_SHOWN);
    const rows = first.map((row) => ({ ...row, me: row.id === actor.memberId }));
    if (rows.length < ROWS_SHOWN || rows.some((row) => row.me)) return rows;
    const mine = await this.queries.onTheBoard(tx, season.id, actor.memberId);
    return mine ? [...rows, { ...mine, rank: mine.above + 1, tied: mine.equal > 1, me: true }] : rows;
  }
}

const NOBODY = { participants: 0, ofMembers: 0 };
