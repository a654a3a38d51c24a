import { wordAt, type Reading, type Span, type Word } from './reading.js';

/** How sure a possible adverse event is: `probable` is the balanced judgement, `possible` the cautious one. */
export const confidences = ['probable', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/** Something found: its span in the cleaned text and its words, both ends included. */
export interface Hit extends Span {
  from: number;
  to: number;
  confidence?: Confidence;
  details?: Record<string, string | boolean>;
}

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
