import type { Normalised } from './normalise.js';

/** What stands in a cleaned text in the place of `[start, end)`. */
export interface Rewrite {
  start: number;
  end: number;
  text: string;
}

/** The text with its rewrites; what overlaps one before it is left out. It still knows where all of it came from. */
export function rewritten(text: Normalised, rewrites: Rewrite[]): Normalised {
  const { original, clean } = text;
  rewrites.sort((a, b) => a.start - b.start || b.end - a.end);
  const starts: number[] = [];
  const ends: number[] = [];
  let result = '';
  let done = 0;
  const from = (at: number) => text.starts?.[at] ?? at;
  const to = (at: number) => text.ends?.[at] ?? at + 1;
  const keep = (end: number) => {
    for (let at = done; at < end; at++) {
      starts.push(from(at));
      ends.push(to(at));
    }
    result += clean.slice(done, end);
  };
  for (const { start, end, text: instead } of rewrites) {
    if (start < done) continue;
    keep(start);
    for (let i = 0; i < instead.length; i++) {
      starts.push(from(start));
      ends.push(to(Math.max(start, end - 1)));
    }
    result += instead;
    done = end;
  }
  keep(clean.length);
  return {
    original,
    clean: result,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ascii: false,
    doubts: text.doubts,
  };
}
