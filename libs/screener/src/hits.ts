import { isNegated } from './negation.rules.js';
import type { TermMatch } from './pack.js';
import { wordAt, type Reading, type Span, type Word } from './reading.js';

/** Something found: its span in the cleaned text and its words, both ends included. */
export interface Hit extends Span {
  from: number;
  to: number;
  confidence?: 'probable' | 'possible';
  details?: Record<string, string | boolean>;
}

/** More hits of one condition in one text change nothing. */
export const maxHits = 200;

/** A hit of the words `from` to `to`. */
export function hitOfWords(reading: Reading, from: number, to: number): Hit {
  return { from, to, start: (reading.words[from] as Word).start, end: (reading.words[to] as Word).end };
}

/** A hit of a span of the cleaned text. */
export function hitOfSpan(reading: Reading, { start, end }: Span): Hit {
  const from = Math.min(wordAt(reading.words, start), Math.max(0, reading.words.length - 1));
  let to = from;
  while (to + 1 < reading.words.length && (reading.words[to + 1] as Word).start < end) to++;
  return { start, end, from, to };
}

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
