import { isNegated, type Hit, type Reading, type Span } from '#libs/reading';
import type { TermMatch } from './pack.js';

/** More hits of one condition in one text change nothing. */
export const maxHits = 200;

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The hits that count: written where the rule wants them, not negated, not part of an exception. */
export function filtered(
  hits: readonly Hit[],
  reading: Reading,
  match: Omit<TermMatch, 'term'>,
  exceptions: () => readonly Hit[],
): readonly Hit[] {
  if (hits.length === 0) return hits;
  let kept = hits.length > 5 * maxHits ? hits.slice(0, 5 * maxHits) : hits;
  const { inside } = match;
  if (inside) {
    kept = kept.filter((hit) => {
      const tag = reading.words[hit.from]?.tag;
      return inside === 'prose' ? tag === undefined : tag === inside;
    });
  }
  if (match.unnegated) kept = kept.filter((hit) => !isNegated(reading, hit.from));
  if (kept.length > 0 && match.except) {
    const spared = exceptions();
    if (spared.length > 0) kept = kept.filter((hit) => !spared.some((exception) => overlaps(hit, exception)));
  }
  return kept.length > maxHits ? kept.slice(0, maxHits) : kept;
}
