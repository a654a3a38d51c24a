import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers, Projection, type LedgerEntry } from '#libs/ledger';
import { clicksCounted } from '#libs/links';
import { OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { publicationPublished, publicationWithdrawn } from '#libs/shares';
import type { ScoredFact } from './points.rules.js';
import { isScoredNode, localDay, seasonSpan, type ScoredNode } from './season.rules.js';
import { Scorebook, type PointsRow, type ScoredShare } from './scorebook.rules.js';
import { ScorebookRepository, type SharedItem } from './scorebook.repository.js';

export const FOLLOWER = 'leaderboards.points';

/**
 * Turns facts into points and standings. Everybody's shares are scored, and shown to nobody else without consent (see
 * `LeaderboardQueries`): so whoever joins later finds their season complete, and a rebuild gives the same rows.
 * A fact counts in the season in which it happened, however late it is entered.
 */
@Injectable()
export class FollowPoints extends Projection implements OnModuleInit {
  readonly name = FOLLOWER;
  readonly takes = [publicationPublished, publicationWithdrawn, clicksCounted];

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
    const shared = await this.sharedItems(tx, entries);
    const facts = entries.flatMap((entry) => toFact(entry, shared.get(entry.subjectId), timeZone));
    if (facts.length === 0) return;
    const book = new Scorebook(await this.remembered(tx, facts, shared));
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

  /** The scored shares that the entries are about, by share id and by link id. */
  private async sharedItems(tx: Transaction, entries: LedgerEntry[]): Promise<Map<string, SharedItem>> {
    const subjects = (kind: string) => entries.filter((e) => e.subjectKind === kind).map((e) => e.subjectId);
    const found = await this.scores.sharedItems(tx, subjects('share'), subjects('share_link'));
    const byId = new Map<string, SharedItem>();
    for (const item of found.filter(({ node }) => isScoredNode(node))) {
      byId.set(item.shareId, item);
      if (item.linkId) byId.set(item.linkId, item);
    }
    return byId;
  }

  private async remembered(
    tx: Transaction,
    facts: ScoredFact[],
    shared: Map<string, SharedItem>,
  ): Promise<ScoredShare[]> {
    const wanted = facts.flatMap((fact) => {
      const item = shared.get(fact.shareId);
      return item ? [{ ...item, day: fact.kind === 'published' ? fact.day : null }] : [];
    });
    const known = await this.scores.load(tx, wanted);
    const ids = new Set(known.map((share) => share.shareId));
    const fresh = new Map(wanted.filter((item) => !ids.has(item.shareId)).map((item) => [item.shareId, blank(item)]));
    return [...known, ...fresh.values()];
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

function blank(item: SharedItem): ScoredShare {
  return {
    shareId: item.shareId,
    memberId: item.memberId,
    itemId: item.itemId,
    node: item.node as ScoredNode,
    publishedOn: null,
    counted: false,
    withdrawn: false,
    clicks: {},
  };
}

function toFact(entry: LedgerEntry, item: SharedItem | undefined, timeZone: string): ScoredFact[] {
  if (!item) return [];
  const about = { entryId: entry.id, at: entry.at, shareId: item.shareId };
  if (publicationPublished.is(entry)) return [{ ...about, kind: 'published', day: localDay(entry.at, timeZone) }];
  if (publicationWithdrawn.is(entry)) return [{ ...about, kind: 'withdrawn' }];
  return clicksCounted
    .among([entry])
    .map(({ detail: { day, human } }) => ({ ...about, kind: 'clicked', day, clicks: human }));
}
