import {
  countedClicks,
  judgeShare,
  POINTS_PER_CLICK,
  POINTS_PER_SHARE,
  type PointsRule,
  type ScoredFact,
} from './points.rules.js';
import { quarterOf, type LocalDay, type ScoredNode } from './season.rules.js';

/** How a share stands in the scores: all that must be remembered of it to judge the next fact. */
export interface ScoredShare {
  shareId: string;
  memberId: string;
  itemId: string;
  node: ScoredNode;
  /** The day it went live; null while no fact has said so. */
  publishedOn: LocalDay | null;
  /** Whether it took one of that day's counted places; it keeps the place when it is taken back. */
  counted: boolean;
  /** Taken back, which is final. */
  withdrawn: boolean;
  /** Clicks by people, by the quarter they fell in: those seen, and those among them that earned points. */
  clicks: Record<LocalDay, { seen: number; scored: number }>;
}

/**
 * One line of a member's account. `quarter` is the first day of the season it belongs to. `quantity` is in shares or
 * clicks and negative where they are taken back: added up, it gives the shares that stand and the clicks on them.
 */
export interface PointsRow {
  entryId: string;
  rule: PointsRule;
  quarter: LocalDay;
  node: ScoredNode;
  memberId: string;
  shareId: string;
  points: number;
  quantity: number;
  at: Date;
}

/**
 * Judges facts one by one, in ledger order. The outcome depends on nothing but the facts and their order, so it is the
 * same however they are batched. What was once given stays given unless its own share is taken back: taking one share
 * back never moves another up, which would make it worthwhile to publish and take back.
 */
export class Scorebook {
  private readonly shares = new Map<string, ScoredShare>();
  private readonly touched = new Set<string>();

  /** @param shares those the facts are about, and those that decide about them: see `ScorebookRepository.load`. */
  constructor(shares: Iterable<ScoredShare>) {
    for (const share of shares) this.shares.set(share.shareId, structuredClone(share));
  }

  /** The shares that facts have changed. */
  changed(): ScoredShare[] {
    return [...this.shares.values()].filter((share) => this.touched.has(share.shareId));
  }

  enter(fact: ScoredFact): PointsRow[] {
    const share = this.shares.get(fact.shareId);
    if (!share || share.withdrawn) return [];
    this.touched.add(share.shareId);
    const line = (rule: PointsRule, quarter: LocalDay, points: number, quantity: number): PointsRow => ({
      entryId: fact.entryId,
      rule,
      quarter,
      node: share.node,
      memberId: share.memberId,
      shareId: share.shareId,
      points,
      quantity,
      at: fact.at,
    });
    switch (fact.kind) {
      case 'published':
        return this.publish(share, fact.day, line);
      case 'clicked':
        return this.click(share, quarterOf(fact.day), fact.clicks, line);
      case 'withdrawn':
        return this.withdraw(share, line);
    }
  }

  private publish(share: ScoredShare, day: LocalDay, line: Line): PointsRow[] {
    if (share.publishedOn) return [];
    const rule = judgeShare({
      sameItemCounts: this.some((other) => other.counted && !other.withdrawn && other.itemId === share.itemId, share),
      countedThatDay: this.count((other) => other.counted && other.publishedOn === day, share),
    });
    share.publishedOn = day;
    share.counted = rule === 'share_published';
    const rows = [line(rule, quarterOf(day), share.counted ? POINTS_PER_SHARE : 0, 1)];
    // Readers can be quicker than the network's answer: clicks from before the share was known to be live count now.
    for (const quarter of Object.keys(share.clicks).sort()) rows.push(...this.scoreClicks(share, quarter, line));
    return rows;
  }

  private click(share: ScoredShare, quarter: LocalDay, clicks: number, line: Line): PointsRow[] {
    if (clicks <= 0) return [];
    const tally = (share.clicks[quarter] ??= { seen: 0, scored: 0 });
    tally.seen += clicks;
    return share.publishedOn ? this.scoreClicks(share, quarter, line, clicks) : [];
  }

  private scoreClicks(share: ScoredShare, quarter: LocalDay, line: Line, fresh?: number): PointsRow[] {
    const tally = share.clicks[quarter];
    if (!tally) return [];
    const clicks = fresh ?? tally.seen;
    const counted = countedClicks(clicks, scoredClicks(share));
    tally.scored += counted;
    return [line('human_click', quarter, counted * POINTS_PER_CLICK, clicks)];
  }

  private withdraw(share: ScoredShare, line: Line): PointsRow[] {
    share.withdrawn = true;
    if (!share.publishedOn) return [];
    return [
      line('share_taken_back', quarterOf(share.publishedOn), share.counted ? -POINTS_PER_SHARE : 0, -1),
      ...Object.entries(share.clicks).map(([quarter, { seen, scored }]) =>
        line('clicks_taken_back', quarter, 0 - scored * POINTS_PER_CLICK, -seen),
      ),
    ];
  }

  private count(wanted: (other: ScoredShare) => boolean, share: ScoredShare): number {
    let found = 0;
    for (const other of this.shares.values()) {
      if (other.memberId === share.memberId && other.shareId !== share.shareId && wanted(other)) found += 1;
    }
    return found;
  }

  private some(wanted: (other: ScoredShare) => boolean, share: ScoredShare): boolean {
    return this.count(wanted, share) > 0;
  }
}

type Line = (rule: PointsRule, quarter: LocalDay, points: number, quantity: number) => PointsRow;

function scoredClicks(share: ScoredShare): number {
  return Object.values(share.clicks).reduce((sum, { scored }) => sum + scored, 0);
}
