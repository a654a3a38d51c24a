import { Injectable } from '@nestjs/common';
import { OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { ON_THE_BOARD } from './leaderboard.queries.js';
import { hiddenBecause } from './ranking.rules.js';

/** A member as they stand on a season's people board. */
export interface MemberStanding {
  memberId: string;
  rank: number;
  points: number;
  /** How many stand on it. */
  of: number;
}

/** Where everybody stands in a season: those whom the board of people shows, and nobody where it may not be shown. */
@Injectable()
export class SeasonStandings {
  constructor(private readonly organisations: OrganisationRepository) {}

  async of(tx: Transaction, seasonId: string): Promise<MemberStanding[]> {
    const { leaderboards } = await this.organisations.get(tx);
    if (hiddenBecause(leaderboards, 'people')) return [];
    return tx.query<MemberStanding[]>(
      `SELECT s.member_id AS "memberId", rank() OVER (ORDER BY s.points DESC)::int AS rank, s.points,
              count(*) OVER ()::int AS of
         FROM standings s JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
        WHERE ${ON_THE_BOARD} ORDER BY rank, s.member_id`,
      [seasonId],
    );
  }
}
