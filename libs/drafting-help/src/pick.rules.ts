import type { Screening } from '#libs/screener';
import type { Dropped, HelpKind, Suggestion } from './drafting-help.js';
import { likeness, nearest, TOO_LIKE } from './likeness.rules.js';

/** A suggestion that keeps what has to stay, with what the guidelines say of it. */
export interface Candidate {
  text: string;
  screening: Screening;
}

export interface ComparedWith {
  /** The text that help was asked for. */
  own: string;
  /** What colleagues wrote of the same. */
  colleagues: readonly string[];
  /** Words that are nobody's own. */
  fixed: readonly string[];
}

const MOST_SHOWN = 3;

/**
 * Which of the candidates are shown, and why others are not. What a guideline forbids never is; of variants those least
 * like colleagues' texts, and none too like one of them, the text itself or each other.
 */
export function picked(
  candidates: readonly Candidate[],
  kind: HelpKind,
  { own, colleagues, fixed }: ComparedWith,
): { suggestions: Suggestion[]; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const drop = (why: Dropped['why'], because: string | null = null) => void dropped.push({ why, because });
  const compared = colleagues.length > 0;
  const ranked = candidates
    .map(({ text, screening: { verdict, route, findings } }) => ({
      text,
      screening: { verdict, route, findings },
      likeness: compared ? nearest(text, colleagues, fixed) : null,
    }))
    .sort(
      (one, other) =>
        Number(wantsLook(one)) - Number(wantsLook(other)) ||
        (kind === 'variants' ? (one.likeness ?? 0) - (other.likeness ?? 0) : 0),
    );
  const suggestions: Suggestion[] = [];
  for (const each of ranked) {
    const { text, screening } = each;
    const forbidden = screening.findings.find(({ severity }) => severity === 'block');
    if (screening.verdict === 'block') drop('blocked', forbidden?.message ?? null);
    else if (screening.route) drop('side_effect');
    else if (kind === 'variants' && (each.likeness ?? 0) >= TOO_LIKE) drop('like_colleagues');
    else if (kind === 'variants' && likeness(text, own, fixed) >= TOO_LIKE) drop('unchanged');
    else if (suggestions.some((other) => likeness(text, other.text, fixed) >= likeEnough(kind))) drop('like_another');
    else if (suggestions.length < MOST_SHOWN) suggestions.push(each);
  }
  return { suggestions, dropped };
}

/** What a reviewer has to see comes after what can go out as it is. */
const wantsLook = ({ screening }: Pick<Suggestion, 'screening'>): boolean => screening.verdict === 'review';

/** Two that were asked for as one thing may be alike, only not the same. */
const likeEnough = (kind: HelpKind): number => (kind === 'variants' ? TOO_LIKE : 0.9);
