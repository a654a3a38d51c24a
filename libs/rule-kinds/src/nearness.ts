import type { Hit, Reading } from '#libs/reading';

export type Reach = 'sentence' | 'neighbours' | 'text' | number;

export const sentenceOf = (reading: Reading, word: number) => reading.words[word]?.sentence ?? 0;

/** Each hit of `a` with its nearest of `b` within reach; one span in one sentence, else the span of `a`. */
export function joined(reading: Reading, a: readonly Hit[], b: readonly Hit[], within: Reach, ordered: boolean): Hit[] {
  const pairs: Hit[] = [];
  for (const left of a) {
    let best: Hit | undefined;
    let distance = Infinity;
    for (const right of b) {
      if (left.from === right.from && left.to === right.to) continue;
      if (ordered && right.from < left.to) continue;
      const gap = Math.max(0, right.from > left.to ? right.from - left.to : left.from - right.to);
      if (gap < distance && reaches(reading, left, right, gap, within)) {
        best = right;
        distance = gap;
      }
    }
    if (!best) continue;
    const near = distance <= 30 && sentenceOf(reading, left.from) === sentenceOf(reading, best.from);
    pairs.push(near ? spanning(left, best) : left);
  }
  return pairs;
}

function reaches(reading: Reading, a: Hit, b: Hit, gap: number, within: Reach): boolean {
  if (within === 'text') return true;
  if (typeof within === 'number') return gap <= within;
  const apart = Math.abs(sentenceOf(reading, a.from) - sentenceOf(reading, b.from));
  return within === 'sentence' ? apart === 0 : apart <= 1;
}

/** The hits without those in or next to the sentence of an excluding one. */
export function excluding(reading: Reading, hits: readonly Hit[], excluded: readonly Hit[]): readonly Hit[] {
  if (excluded.length === 0) return hits;
  return hits.filter(
    (hit) => !excluded.some((other) => Math.abs(sentenceOf(reading, other.from) - sentenceOf(reading, hit.from)) <= 1),
  );
}

/** From where the first of two begins to where the last ends. */
export function spanning(a: Hit, b: Hit): Hit {
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
  };
}
