import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, toPage, type Actor, type Page } from '#libs/kernel';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { readPeriod, type Period } from './period.rules.js';
import { PostQueries, type PostFigure, type PostSums, type ReachPost } from './post.queries.js';
import type { ReachFilter } from './reach-filter.rules.js';

/** The posts that a figure of the dashboard is made of: the most clicks or views first, else the newest. */
@Injectable()
export class ListPosts {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly queries: PostQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid_input when the period or the cursor is none. */
  async execute(
    actor: Actor,
    asked: Partial<Period>,
    filter: ReachFilter,
    { figure, cursor, limit }: { figure?: PostFigure; cursor?: string; limit: number },
  ): Promise<Page<ReachPost> & { period: Period; sums: PostSums }> {
    const after = decodeCursor(cursor, 'position', 'date', 'id') as [string, string, string] | null;
    return this.database.within(actor, async (tx) => {
      const { timeZone } = await this.organisations.get(tx);
      const period = readPeriod(asked, this.clock.now(), timeZone);
      const rows = await this.queries.list(tx, period, filter, { figure, after, limit });
      return {
        ...toPage(
          rows,
          limit,
          ({ rank: _rank, sortedAt: _at, ...post }) => post,
          ({ rank, sortedAt, shareId }) => [rank, sortedAt.toISOString(), shareId],
        ),
        period,
        sums: await this.queries.sums(tx, period, filter, figure),
      };
    });
  }
}
