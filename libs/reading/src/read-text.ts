import { findDisguises } from './disguises.js';
import { fold } from './fold.js';
import { unmasked } from './look-alikes.js';
import { findMojibake } from './mojibake.js';
import { normalise, type Normalised } from './normalise.js';
import { TextTooLargeError } from './reading.errors.js';
import { addAlternative, isElision, Word, type Reading, type Span } from './reading.js';
import { revealed } from './revealed.js';
import { linkSpans, tagSpans, tailStart } from './tags-and-links.js';
import { currentGeneration, formOf } from './vocabulary.js';

const camel = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{N}+|[\p{Lo}\p{Lm}]+/gu;
const abbreviation =
  /(?:^|[\s(])(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|vs|No|Nr|Fig|approx|e\.g|i\.e|etc|ca|Inc|Ltd|Co|resp|bzw|z\.B|d\.h|M|Mme)\.$/;

/**
 * Reads a text: words with their sentence, hashtags, handles, links, and the disguises of words. Throws a
 * `TextTooLargeError` where more than `most` characters come out, which single signs that stand for many can bring about.
 */
export function read(original: string, most = Infinity): Reading {
  const text = normalise(original);
  const clean = text.ascii ? text.clean : unmasked(text.clean);
  if (clean.length > most) throw new TextTooLargeError(clean.length, most);
  if (!text.ascii) findMojibake(text);
  const reading = readClean(text, clean);
  const second = revealed(reading);
  if (second) reading.revealed = readClean(second, second.clean);
  return reading;
}

function readClean(text: Normalised, clean: string): Reading {
  const links = linkSpans(clean, text);
  const tags = tagSpans(clean, links);
  const reading: Reading = {
    original: text.original,
    clean,
    starts: text.starts,
    ends: text.ends,
    ascii: text.ascii,
    doubts: text.doubts,
    words: [],
    generation: currentGeneration(),
    alternatives: new Map(),
    sentences: 0,
    hashtags: tags.filter((tag) => clean[tag.start] !== '@'),
    handles: tags.filter((tag) => clean[tag.start] === '@'),
    links,
    tail: clean.length,
  };
  findWords(reading, tags);
  reading.tail = tailStart(clean, reading.hashtags, links);
  findDisguises(reading);
  return reading;
}

/** What stands between two words: 1 breaks a phrase, 2 may end a sentence, 3 ends a line. */
const gapKinds = new Uint8Array(128);
for (const sign of ',:;()[]"|') gapKinds[sign.charCodeAt(0)] = 1;
for (const sign of '.!?') gapKinds[sign.charCodeAt(0)] = 2;
gapKinds[10] = 3;
const bullet = 0x2022;

const gap = { sentence: false, broken: false };

/** Looks at what stands between two words. Sentences end after `.`, `!`, `?` and white space unless an abbreviation stands before it, and at line ends. */
function readGap(text: string, from: number, to: number): void {
  gap.sentence = false;
  gap.broken = from === 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    const kind = c < 128 ? (gapKinds[c] as number) : c === bullet ? 1 : 0;
    if (kind === 0) continue;
    gap.broken = true;
    if (kind === 3) gap.sentence = true;
    else if (kind === 2 && !gap.sentence && i + 1 < to) {
      const next = text.charCodeAt(i + 1);
      if (
        (next <= 32 || next === 34 || next === 41) &&
        (c !== 46 || !abbreviation.test(text.slice(Math.max(0, i - 7), i + 1)))
      )
        gap.sentence = true;
    }
  }
}

interface Marked extends Span {
  tag: 'hashtag' | 'handle' | 'link';
}

function markedSpans(text: string, tags: Span[], links: Span[]): Marked[] {
  const marked: Marked[] = [];
  for (const { start, end } of links) marked.push({ start, end, tag: 'link' });
  for (const { start, end } of tags) marked.push({ start, end, tag: text[start] === '@' ? 'handle' : 'hashtag' });
  return marked.sort((a, b) => a.start - b.start);
}

/** Where words are gathered: it grows with the longest text, not with every one. */
const gathered: Word[] = [];

function findWords(reading: Reading, tags: Span[]): void {
  const { clean } = reading;
  let count = 0;
  const marked = markedSpans(clean, tags, reading.links);
  let mark = 0;
  let sentence = 0;
  let last = 0;
  let first = true;
  const put = (start: number, end: number, broken: boolean, tag: Word['tag']) => {
    gathered[count++] = new Word(start, end, formOf(clean.slice(start, end)), sentence, broken, tag, first);
    first = false;
  };
  for (let start = nextWord(clean, 0); start < clean.length; start = nextWord(clean, last)) {
    let end = endOfWord(clean, start);
    readGap(clean, last, start);
    last = end;
    if (count > 0) {
      if (gap.sentence) {
        sentence++;
        first = true;
      }
    }
    while (mark < marked.length && (marked[mark] as Span).end <= start) mark++;
    const around = marked[mark];
    const tag = around && around.start <= start ? around.tag : undefined;
    if (end - start > 2 && clean.charCodeAt(end - 2) === 39 && (clean.charCodeAt(end - 1) | 32) === 115) end -= 2;
    if (tag === 'hashtag' || tag === 'handle') {
      const from = count;
      const written = clean.slice(start, end);
      for (const part of written.matchAll(camel))
        put(start + part.index, start + part.index + part[0].length, count === from, tag);
      if (count > from + 1) addAlternative(reading, { from, to: count - 1, form: fold(written), kind: 'joined' });
    } else put(start, end, gap.broken || tag === 'link', tag);
  }
  reading.words = gathered.slice(0, count);
  // What is kept beyond its text makes the collector carry it about.
  gathered.fill(undefined as never, 0, count);
  reading.sentences = count > 0 ? sentence + 1 : 0;
}

const wordCharacter = new Map<number, boolean>();
const plainCharacter = new Uint8Array(128);
for (let code = 0; code < 128; code++) plainCharacter[code] = /[a-z\d]/i.test(String.fromCharCode(code)) ? 1 : 0;

/** Letters, figures and marks. Surrogate pairs count as letters only as a pair, which `codePointAt` sees. */
function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return plainCharacter[code] === 1;
  const low = code >= 0xdc00 && code <= 0xdfff && at > 0;
  const point = text.codePointAt(low ? at - 1 : at) as number;
  let known = wordCharacter.get(point);
  if (known === undefined) {
    known = /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point));
    if (wordCharacter.size < 20_000) wordCharacter.set(point, known);
  }
  return known;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordCharacter(text, at)) at++;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    if (isWordCharacter(text, at)) continue;
    if (text.charCodeAt(at) !== 39 || at + 1 >= text.length || !isWordCharacter(text, at + 1)) break;
    if (isElision(text.slice(from, at)) && !isPossessive(text, at + 1)) break;
  }
  return at;
}

function isPossessive(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 32) === 115 && (at + 1 >= text.length || !isWordCharacter(text, at + 1));
}
