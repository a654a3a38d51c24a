import type { Span } from '#libs/reading';
import { firstLetter, isBroken, lineStart, startsSentence, TERMINAL } from './sentence-edges.js';

/** A stretch of a text and what takes its place. */
export interface Edit extends Span {
  text: string;
}

const PAIRS: Record<string, string> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
  '"': '"',
  "'": "'",
};
const OPENERS = new Set(Object.keys(PAIRS));
const CLOSERS = new Set(Object.values(PAIRS));
const SPACE = /[^\S\n]/;
const SEPARATOR = /[,;:–—]/;
/** Dashes join what stands between them only where they stand apart: „A–Z“ is one word. */
const DASH = /[–—-]/;
const JOINING = 'and|or|but|nor|und|oder|aber|sowie|sondern|et|ou|mais|ni|&';
const joinsNext = new RegExp(`^(?:${JOINING})(?=[^\\S\\n])`, 'iu');
const joinsBefore = new RegExp(`(?:^|(?<=\\s))(?:${JOINING})$`, 'iu');
/** Words after which nothing can be joined: „is and fast“. */
const wantsMore =
  /(?:^|\s)(?:is|are|was|were|be|been|a|an|the|very|so|of|with|for|to|in|ist|sind|war|waren|sein|ein|eine|einen|der|die|das|sehr|mit|für|von|est|sont|était|être|un|une|le|la|les|des|du|de|très|avec|pour)$/iu;
const opensClause =
  /^(?:and|or|but|which|who|that|because|und|oder|aber|sondern|dass|weil|wenn|da|ob|et|ou|mais|qui|que|car)(?=\s)/iu;

const back = (text: string, at: number): number => {
  while (at > 0 && SPACE.test(text[at - 1] as string)) at--;
  return at;
};
const ahead = (text: string, at: number): number => {
  while (at < text.length && SPACE.test(text[at] as string)) at++;
  return at;
};
const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * Takes a span out so that what is left reads as if it had never been there: with it go the spaces, commas, dashes,
 * joining words, brackets and quotation marks that held it alone, and the full stop of a sentence that is gone; where
 * it began a sentence, what follows begins it.
 */
export function removal(text: string, { start, end }: Span): Edit {
  const span = wholeWords(text, trimmed(text, { start, end }));
  const began = startsSentence(text, span.start);
  const taken = takeAlong(text, span, began);
  return closed(text, taken, began && !taken.sentence && isCapital(firstLetter(text.slice(span.start, span.end))));
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Without space at its edges, nor the stop that ends its sentence: that belongs to what is left, or goes with it. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (start < end && /\s/.test(text[end - 1] as string)) end--;
  let bare = end;
  while (bare > start && /[\s.!?…,;:]/.test(text[bare - 1] as string)) bare--;
  return { start, end: bare > start ? bare : end };
}

const wordy = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}_]/u;

/** Half a word, or a hashtag without its sign, is nothing to leave behind. */
function wholeWords(text: string, { start, end }: Span): Span {
  const isWordy = (at: number) => wordy.test(text[at] ?? '');
  while (isWordy(start) && start > 0 && isWordy(start - 1)) start--;
  while (isWordy(end - 1) && end < text.length && isWordy(end)) end++;
  if (/[#@]/.test(text[start - 1] ?? '')) start--;
  return { start, end };
}

interface Taken extends Span {
  /** The whole sentence goes, with its stop. */
  sentence: boolean;
}

/** Grows the span by what would be left without a hold, until nothing more is. */
function takeAlong(text: string, span: Span, began: boolean): Taken {
  let { start, end } = span;
  let sentence = false;
  for (;;) {
    const left = back(text, start);
    const right = ahead(text, end);
    const before = text[left - 1] ?? '\n';
    const after = text[right] ?? '\n';
    const stop = TERMINAL.exec(text.slice(right))?.[0] ?? '';
    const over = stop !== '' || after === '\n' || (CLOSERS.has(after) && !OPENERS.has(after));
    const opens = OPENERS.has(before) && !/[\p{L}\p{N}]/u.test(text[left - 2] ?? ' ');
    const isSeparator = (at: number) =>
      SEPARATOR.test(text[at] ?? '') ||
      (text[at] === '-' && /\s/.test(text[at - 1] ?? '') && /\s/.test(text[at + 1] ?? ''));
    const starts = began && startsSentence(text, left) && !sentence;
    if (opens && PAIRS[before] === after) [start, end] = [left - 1, right + 1];
    else if ((starts || opens) && stop) [end, sentence] = [right + stop.length, !opens || sentence];
    else if ((starts || opens) && isSeparator(right)) end = right + 1;
    else if ((starts || opens) && joinsNext.test(text.slice(right)))
      end = right + lengthOf(joinsNext, text.slice(right));
    else if (over && !sentence && isSeparator(left - 1)) start = left - 1;
    else if (over && !sentence && joinsBefore.test(lastWords(text, left)))
      start = left - lengthOf(joinsBefore, lastWords(text, left));
    else if (isSeparator(left - 1) && isSeparator(right)) {
      const pair = before === after || (DASH.test(before) && DASH.test(after));
      if (!pair) {
        // The weaker of two different signs gives way.
        if (before === ',') start = left - 1;
        else end = right + 1;
      } else if (isListed(text, span, left, right)) start = left - 1;
      else [start, end] = [left - 1, right + 1];
    } else if (!sentence && joinsNext.test(text.slice(right)) && wantsMore.test(lastWords(text, left)))
      end = right + lengthOf(joinsNext, text.slice(right));
    else return { start, end, sentence };
  }
}

/** Enough of what stands before a place to tell its last word. */
const lastWords = (text: string, at: number): string => text.slice(Math.max(0, at - 20), at);
const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

/** Whether what stands between two commas is one of several, so that one comma stays, or put in between, so that none does. */
function isListed(text: string, span: Span, left: number, right: number): boolean {
  const rest = text.slice(right + 1).split(/[.!?…\n]/)[0] as string;
  if (opensClause.test(rest.trimStart())) return true;
  if (DASH.test(text[right] as string)) return false;
  const earlier = text
    .slice(0, left - 1)
    .split(/[.!?…\n]/)
    .at(-1) as string;
  const several = rest.includes(',') || earlier.includes(',');
  const length = words(text.slice(span.start, span.end));
  return (several && length <= 3) || (length <= 2 && words(rest) === 1);
}

/** What remains on both sides, brought together. */
function closed(text: string, { start, end, sentence }: Taken, capital: boolean): Edit {
  const left = back(text, start);
  const right = ahead(text, end);
  const before = text[left - 1] ?? '\n';
  const after = text[right] ?? '\n';
  if (before === '\n' && after === '\n') return emptied(text, left, right);
  const marks = isBroken(text, left) && after === '\n' ? lineStart(text, left) : null;
  if (marks !== null && marks < left) return emptied(text, marks, right);
  if (before === '\n') return begun(text, left, right, capital);
  if (after === '\n') return { start: left, end: right, text: '' };
  if (OPENERS.has(before) && left === start) return begun(text, start, right, capital);
  if (TERMINAL.test(after) || /[,;:]/.test(after) || (CLOSERS.has(after) && !OPENERS.has(after)))
    return { start: left, end: left < start && right > end ? end : right, text: '' };
  const gap = left < start || right > end || (wordy.test(before) && wordy.test(after)) ? ' ' : '';
  const next = begun(text, left, right, capital && !sentence);
  return { ...next, text: gap + next.text };
}

/** A line of which nothing is left goes with one of the breaks beside it; of two gaps the wider stays. */
function emptied(text: string, start: number, end: number): Edit {
  let [from, to] = [start, end];
  while (/\s/.test(text[from - 1] ?? '')) from--;
  while (/\s/.test(text[to] ?? '')) to++;
  if (from === 0 || to === text.length) return { start: from, end: to, text: '' };
  const [above, below] = [text.slice(from, start), text.slice(end, to)];
  const breaks = (gap: string) => gap.split('\n').length;
  return { start: from, end: to, text: breaks(above) >= breaks(below) ? above : below };
}

/** Up to what follows, which begins with a capital where the words taken out did. */
function begun(text: string, start: number, end: number, capital: boolean): Edit {
  const at = end + (/^["“„«‘']?\s?/u.exec(text.slice(end))?.[0].length ?? 0);
  const word = /^\p{Ll}[^\s]*/u.exec(text.slice(at))?.[0] ?? '';
  const written = /^[\p{Ll}\p{M}’'-]+[^\p{L}\p{N}]*$/u.test(word) && !/[/@]/.test(word);
  if (!capital || !written) return { start, end, text: '' };
  const letter = firstLetter(word);
  return { start, end: at + letter.length, text: text.slice(end, at) + letter.toUpperCase() };
}
