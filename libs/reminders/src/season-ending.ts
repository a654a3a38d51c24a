import { Injectable } from '@nestjs/common';
import { SeasonStandings } from '#libs/leaderboards';
import type { Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

/** A season ends at a midnight: the day before is its last. */
const MINUTE_MS = 60_000;

/** A season that ends in three days, and one that has ended: told with their place to those who stand on its board. */
@Injectable()
export class SeasonEnding extends Reminder {
  readonly name = 'season.ending';
  readonly due = 'seasons_ending';
  override readonly roles = ['advocate', 'seller'] as const;
  override readonly usually = { inbox: true, mail: 'digest' } as const;

  constructor(
    private readonly queries: ReminderQueries,
    private readonly standings: SeasonStandings,
  ) {
    super();
  }

  async concernedAt(tx: Transaction, seasonId: string, stage: string): Promise<Concerned[] | null> {
    const found = await this.queries.season(tx, seasonId);
    if (!found) return null;
    const lastDay = new Date(found.endsAt.getTime() - MINUTE_MS).toISOString();
    const season = { stage, season: found.name, lastDay };
    const standings = await this.standings.of(tx, seasonId);
    return standings.map(({ memberId, ...standing }) => ({
      memberId,
      subjectId: seasonId,
      about: { ...season, ...standing },
      group: seasonId,
    }));
  }

  path(): string {
    return '/leaderboards';
  }
}
