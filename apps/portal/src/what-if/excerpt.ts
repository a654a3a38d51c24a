import { wholeLetterAt } from '../parts/letters.js';
import type { Span } from '../screening/segments.js';

/** A stretch of a text; its spans are counted from its own start. */
export interface Excerpt<F extends Span> {
  text: string;
  findings: F[];
  cutBefore: boolean;
  cutAfter: boolean;
}

const whole = 420;
const around = 150;

/** The words around the first finding of a long text; a short text is given whole. Findings outside of it are dropped. */
export function excerptOf<F extends Span>(text: string, findings: F[]): Excerpt<F> {
  if (text.length <= whole) return { text, findings, cutBefore: false, cutAfter: false };
  const first = findings
    .filter(({ start, end }) => end > start && end - start < text.length)
    .reduce<F | null>((best, each) => (best && best.start <= each.start ? best : each), null);
  const from = atWord(text, Math.max(0, (first?.start ?? 0) - around));
  const to = wholeLetterAt(text, Math.max(from + whole, Math.min(text.length, (first?.end ?? 0) + around)));
  return {
    text: text.slice(from, to).trimEnd(),
    findings: findings
      .filter(({ start, end }) => start >= from && end <= to)
      .map((finding) => ({ ...finding, start: finding.start - from, end: finding.end - from })),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/** The start of the first word at or after a place, so that no word is shown in half. */
function atWord(text: string, place: number): number {
  if (place === 0) return 0;
  const blank = text.indexOf(' ', place);
  return blank < 0 || blank - place > 30 ? wholeLetterAt(text, place) : blank + 1;
}
