import { addDoubt } from './doubts.js';
import type { Reading, Word } from './reading.js';
import type { Rewrite } from './rewritten.js';

/** Fewer letters one by one are an abbreviation, or the names of things. */
const fewest = 4;
/** Between two letters of one word; an emoji of a family is long. */
const widestGap = 24;
/** So many are no abbreviation any more. */
const tooManySmall = 6;
const tooManyLines = 6;
const tooManyCapitals = 8;
/** Capitals with spaces between them are a headline, unless nobody can tell its words. */
const longestHeadline = 16;

const figures = /^\d+$/;

function isSingle({ form, written }: Word): boolean {
  const code = form.charCodeAt(0);
  if (form.length === 1 && code < 128) return code > 57;
  return form.length <= 2 && written.text.toLowerCase() !== written.text.toUpperCase() && [...form].length === 1;
}

function mayGoOn(word: Word): boolean {
  return isSingle(word) || figures.test(word.form);
}

/** Words written letter by letter, on one line or each letter on its own, and the words they make. */
export function joinHeldApart(reading: Reading, rewrites: Rewrite[]): void {
  const { words } = reading;
  for (let at = 0; at + fewest <= words.length; at++) {
    if (!isSingle(words[at] as Word) || !mayGoOn(words[at + 1] as Word)) continue;
    const run = [words[at] as Word];
    for (at++; at < words.length; at++) {
      const word = words[at] as Word;
      const gap = reading.clean.slice((run[run.length - 1] as Word).end, word.start);
      if (gap.length > widestGap) break;
      // The numbers of a list.
      if (figures.test(word.form) && gap.includes('\n')) continue;
      if (!isSingle(word)) break;
      run.push(word);
    }
    if (run.length >= fewest) joinRun(reading, run, rewrites);
    at--;
  }
}

function joinRun(reading: Reading, run: Word[], rewrites: Rewrite[]): void {
  const gaps = run.slice(1).map((word, i) => reading.clean.slice((run[i] as Word).end, word.start));
  const spaces = gaps.map((gap) => (gap.includes('\n') ? gap.replace(/[^\n]/g, '') : gap.replace(/\S/g, '')));
  const joining = mostCommon(spaces).length;
  const separator = mostCommon(gaps);
  let longest = 1;
  let length = 1;
  for (let i = 0; i < gaps.length; i++) {
    const joined = (spaces[i] as string).length <= joining;
    rewrites.push({
      start: (run[i] as Word).end,
      end: (run[i + 1] as Word).start,
      text: joined ? '' : boundary(gaps[i] as string, separator),
    });
    length = joined ? length + 1 : 1;
    longest = Math.max(longest, length);
  }
  if (isUnreadable(run, gaps, longest))
    addDoubt(reading.doubts, 'letters', (run[0] as Word).start, (run[run.length - 1] as Word).end);
}

const sentenceEnd = /[.!?]/;
const endsHere = /^[.!?]+\s+$/;

/** What parts two words: a mark that is not what holds the letters apart still ends a sentence. */
function boundary(gap: string, separator: string): string {
  const [end] = sentenceEnd.exec(gap) ?? [];
  return end && (endsHere.test(gap) || !separator.includes(end)) ? `${end} ` : ' ';
}

function mostCommon(values: string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

function isUnreadable(run: Word[], gaps: string[], longest: number): boolean {
  // The alphabet, once or twice, or the vowels.
  const back = run.filter(({ form }, i) => i > 0 && form <= (run[i - 1] as Word).form).length;
  if (back * tooManySmall <= run.length) return false;
  if (gaps.filter((gap) => gap.includes('\n')).length + 1 >= tooManyLines) return true;
  if (run.filter(({ capital }) => !capital).length >= tooManySmall - 1) return run.length >= tooManySmall;
  return longest >= (gaps.every((gap) => gap.trim() === '') ? longestHeadline : tooManyCapitals);
}
