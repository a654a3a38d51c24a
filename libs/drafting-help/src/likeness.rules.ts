import { addressesIn } from '#libs/captions';

/** From here on two texts say nearly the same: half of the shorter one's word sequences stand in the other. */
export const TOO_LIKE = 0.5;
/** Three words in a row are rarely chosen alike by two people (Broder, 1997, compares documents by such shingles). */
const IN_A_ROW = 3;

/** A segmenter takes time with the square of a text's length, seconds for the longest; so it is given pieces, cut at a space. */
const PIECES = /[^]{1,400}(?=\s|$)|[^]{1,400}/gu;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * How much of the shorter text's runs of three words the other has too, from 0 to 1: containment of shingles. Links and
 * what `fixed` says are no words of either.
 */
export function likeness(one: string, other: string, fixed: readonly string[] = []): number {
  return contained(runsOf(one, fixed), runsOf(other, fixed));
}

/** How much of the fewer runs stand among the others too, from 0 to 1; for one text that is compared with many. */
export function contained(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  const [fewer, more] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine];
  if (fewer.size === 0) return more.size === 0 ? 1 : 0;
  return [...fewer].filter((run) => more.has(run)).length / fewer.size;
}

/** How much the nearest of several is like it. */
export function nearest(text: string, others: readonly string[], fixed: readonly string[] = []): number {
  const own = runsOf(text, fixed);
  return others.reduce((most, other) => Math.max(most, contained(own, runsOf(other, fixed))), 0);
}

/** A text's runs of three words, of which neither links nor what `fixed` says are part. */
export function runsOf(text: string, fixed: readonly string[] = []): ReadonlySet<string> {
  const words = (ownWords(text, fixed).match(PIECES) ?? [])
    .flatMap((piece) => [...segmenter.segment(piece)])
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.normalize('NFKC').toLowerCase());
  const runs = Math.max(1, words.length - IN_A_ROW + 1);
  return words.length === 0
    ? new Set()
    : new Set(Array.from({ length: runs }, (_, at) => words.slice(at, at + IN_A_ROW).join(' ')));
}

/** A text without its links and what `fixed` says. */
export function ownWords(text: string, fixed: readonly string[]): string {
  const links = ['{{link}}', ...addressesIn(text).map(({ address }) => address)];
  const out = [...fixed.map((words) => words.trim()), ...links].sort((a, b) => b.length - a.length);
  return out.reduce((rest, words) => (words === '' ? rest : rest.replaceAll(words, ' ')), text);
}
