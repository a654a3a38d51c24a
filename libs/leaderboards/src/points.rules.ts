import { say, type Sentence } from '#libs/kernel';
import type { LocalDay } from './season.rules.js';

/** Why a member has points, or lost them. The first three are about a share, the last two about the clicks on it. */
export const POINTS_RULES = [
  'share_published',
  'share_repeated',
  'share_over_daily_limit',
  'share_taken_back',
  'human_click',
  'clicks_taken_back',
] as const;
export type PointsRule = (typeof POINTS_RULES)[number];

export const POINTS_PER_SHARE = 10;
/** More shares a day than this are welcome and count for nothing: flooding one's network is no merit. */
export const COUNTED_SHARES_PER_DAY = 5;
export const POINTS_PER_CLICK = 2;
/** One lucky or bought post must not decide a season. */
export const COUNTED_CLICKS_PER_SHARE = 25;

/** What earns points, in the words members read. */
export const POINTS_IN_WORDS: readonly { kind: string; points: number; description: Sentence }[] = [
  {
    kind: 'share_published',
    points: POINTS_PER_SHARE,
    description: say(
      'Each item you share counts once, the first time it is live on a network, for up to {most, number} shares a day. Sharing the same item again, or one more item on that day, earns nothing.',
      { most: COUNTED_SHARES_PER_DAY },
    ),
  },
  {
    kind: 'human_click',
    points: POINTS_PER_CLICK,
    description: say(
      'Each click by a person on the link in your share, for up to {most, number} clicks a share. Link previews, bots and suspicious clicks never count.',
      { most: COUNTED_CLICKS_PER_SHARE },
    ),
  },
  {
    kind: 'share_taken_back',
    points: 0,
    description: say(
      'A share that is taken back gives back everything it earned, clicks included, and its place among the day’s five stays used.',
    ),
  },
  {
    kind: 'never_scored',
    points: 0,
    description: say(
      'Likes, comments and reshares of colleagues’ posts are never scored: the networks forbid such agreements, and readers see through them.',
    ),
  },
];

/** What a published share is worth, given what already counted when the fact was entered. */
export function judgeShare(before: { sameItemCounts: boolean; countedThatDay: number }): PointsRule {
  if (before.sameItemCounts) return 'share_repeated';
  return before.countedThatDay >= COUNTED_SHARES_PER_DAY ? 'share_over_daily_limit' : 'share_published';
}

/** How many of `seen` further clicks count, when `scored` of that share did already. */
export function countedClicks(seen: number, scored: number): number {
  return Math.max(0, Math.min(seen, COUNTED_CLICKS_PER_SHARE - scored));
}

/** What the scores need to know of a fact. Days are the organisation's. `clicks` are by people, further to those before. */
export type ScoredFact = { entryId: string; at: Date; shareId: string } & (
  { kind: 'published'; day: LocalDay } | { kind: 'withdrawn' } | { kind: 'clicked'; day: LocalDay; clicks: number }
);
