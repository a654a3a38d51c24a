import { linesOf } from '../parts/lines.js';

/** As many as one look at a change takes, and as long as each of them may be. */
const most = 500;
const longest = 5_000;

/** A pasted list, one text a line; blank lines only part them. */
export function textsOf(pasted: string): { lines: string[]; tooMany: boolean; tooLong: boolean } {
  const lines = linesOf(pasted);
  return { lines, tooMany: lines.length > most, tooLong: lines.some((line) => line.length > longest) };
}
