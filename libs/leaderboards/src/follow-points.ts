import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers, Projection, type LedgerEntry } from '#libs/ledger';
import { clicksCounted } from '#libs/links';
import { OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { publicationPublished, publicationWithdrawn, shareCreated } from '#libs/shares';
import type { ScoredFact } from './points.rules.js';
import { isScoredNode, localDay, seasonSpan } from './season.rules.js';
import { Scorebook, type PointsRow } from './scorebook.rules.js';
import { ScorebookRepository } from './scorebook.repository.js';

export const FOLLOWER = 'leaderboards.points';

/**
 * Turns facts into points and standings. Everybody's shares are scored, and shown to nobody else without consent (see
 * `LeaderboardQueries`): so whoever joins later finds their season complete, and a rebuild gives the same rows.
 * What a share is about it remembers from the fact that it was decided on, so that the ledger alone is enough for one.
 * A fact counts in the season in which it happened, however late it is entered.
 */
@Injectable()
export class FollowPoints extends Projection implements OnModuleInit {
  readonly name = FOLLOWER;
  readonly takes = [shareCreated, publicationPublished, publicationWithdrawn, clicksCounted];

  constructor(
    private readonly followers: Followers,
    private readonly organisations: OrganisationRepository,
    private readonly scores: ScorebookRepository,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const { timeZone } = await this.organisations.get(tx);
    await this.scores.remember(
      tx,
      shareCreated.among(entries).filter(({ detail }) => isScoredNode(detail.node)),
    );
    const ofLink = await this.scores.sharesOfLinks(
      tx,
      clicksCounted.among(entries).map(({ subjectId }) => subjectId),
    );
    const facts = entries.flatMap((entry) => toFact(entry, ofLink, timeZone));
    if (facts.length === 0) return;
    const book = new Scorebook(await this.scores.load(tx, facts));
    const rows = facts.flatMap((fact) => book.enter(fact));
    const seasonIds = await this.seasonIds(tx, rows, timeZone);
    await this.scores.save(tx, book.changed());
    await this.scores.enter(
      tx,
      rows.map((row) => ({ ...row, seasonId: seasonIds.get(seasonKey(row)) ?? '' })),
    );
  }

  async clear(tx: Transaction): Promise<void> {
    await this.scores.clear(tx);
  }

  private async seasonIds(tx: Transaction, rows: PointsRow[], timeZone: string): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const row of rows) {
      const key = seasonKey(row);
      if (!ids.has(key)) ids.set(key, await this.scores.seasonId(tx, row.node, seasonSpan(row.quarter, timeZone)));
    }
    return ids;
  }
}

const seasonKey = (row: PointsRow) => `${row.node} ${row.quarter}`;

function toFact(entry: LedgerEntry, shareOfLink: ReadonlyMap<string, string>, timeZone: string): ScoredFact[] {
  const about = { entryId: entry.id, at: entry.at, shareId: entry.subjectId };
  if (publicationPublished.is(entry)) return [{ ...about, kind: 'published', day: localDay(entry.at, timeZone) }];
  if (publicationWithdrawn.is(entry)) return [{ ...about, kind: 'withdrawn' }];
  return clicksCounted.among([entry]).flatMap(({ subjectId, detail: { day, human } }) => {
    const shareId = shareOfLink.get(subjectId);
    return shareId ? [{ ...about, shareId, kind: 'clicked' as const, day, clicks: human }] : [];
  });
}
