import { clusterAt, isMark, needsLook, plain, type Cluster, type Looked } from './clusters.js';
import { addDoubt, type Doubt } from './doubts.js';
import { undressed } from './dressed-letters.js';
import { entityAt, mayHoldEntity } from './entities.js';
import { isWrittenFromRight } from './invisible.js';

/** A text made comparable, and for each of its UTF-16 units where it came from in the original. */
export interface Normalised {
  original: string;
  /** NFKC, without invisible characters, with plain quotes and dashes; case and accents are kept. */
  clean: string;
  /** Original start and end of unit i of `clean`; absent when each unit stands where it stood. */
  starts?: Int32Array;
  ends?: Int32Array;
  /** Without a letter or sign beyond ASCII in the original. */
  ascii: boolean;
  /** Where a reader may see something else. */
  doubts: Doubt[];
}

const printable = /^[\t\n\x20-\x7e]*$/;
const ampersand = 0x26;

/** What becomes of a single unit beyond ASCII: 0 not known yet, 1 stays as it is, 2 needs a closer look, else the unit it becomes. */
const becomes = new Uint16Array(0x10000);
const stays = 1;
const closer = 2;

function becomesOf(code: number): number {
  const known = becomes[code] as number;
  return known === 0 ? (becomes[code] = lookUp(code)) : known;
}

function lookUp(code: number): number {
  if (needsLook(code)) return closer;
  const plainly = plain(code);
  if (plainly !== undefined) return plainly.charCodeAt(0);
  const letter = String.fromCharCode(code);
  // A trade mark is no part of the name before it.
  if (letter === '™' || letter === '℠') return stays;
  if (isMark(letter)) return closer;
  const composed = undressed(letter.normalize('NFKC'));
  return composed === letter ? stays : composed.length === 1 ? composed.charCodeAt(0) : closer;
}

/** Whether a letter is followed by something that belongs to it: a mark, or a sign that shows nothing. */
function isFollowed(text: string, next: number): boolean {
  const code = next < text.length ? text.charCodeAt(next) : 0;
  if (code < 0x300) return false;
  return (code >= 0xd800 && code <= 0xdfff) || becomesOf(code) === closer;
}

/** How many units from `at` on can be taken as they are, or each for another one. */
function plainRun(text: string, at: number): number {
  let end = at;
  let next = at < text.length ? text.charCodeAt(at) : 0;
  for (; end < text.length; end++) {
    const code = next;
    next = end + 1 < text.length ? text.charCodeAt(end + 1) : 0;
    if (code < 0x80 ? isClose(text, code, end) : becomesOf(code) === closer) break;
    if (next >= 0x300 && isFollowed(text, end + 1)) break;
  }
  return end - at;
}

/** Controls and character references: all of ASCII that is not what it seems. */
function isClose(text: string, code: number, at: number): boolean {
  if (code < 0x20) return code !== 0x09 && (code < 0x0a || code > 0x0d);
  return code === 0x7f || (code === ampersand && entityAt(text, at) !== undefined);
}

/** The units from `from` on, each as it is or with the one that takes its place. */
function plainly(text: string, from: number, to: number): string {
  let result = '';
  let copied = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && (code < 0x0b || code > 0x0d)) continue;
    const unit = code < 0x80 ? 0x0a : becomesOf(code);
    if (unit === stays) continue;
    result += text.slice(copied, at) + String.fromCharCode(unit);
    copied = at + 1;
  }
  return result + text.slice(copied, to);
}

/** Cleans a text in one pass, in time linear to its length. Lone surrogates become U+FFFD. */
export function normalise(original: string): Normalised {
  const doubts: Doubt[] = [];
  if (printable.test(original) && !mayHoldEntity(original)) return { original, clean: original, ascii: true, doubts };
  let run = plainRun(original, 0);
  if (run === original.length) return { original, clean: plainly(original, 0, run), ascii: false, doubts };
  let clean = '';
  let starts = new Int32Array(original.length + 16);
  let ends = new Int32Array(original.length + 16);
  let size = 0;
  const looked = lookedAt(original);
  for (let at = 0; at < original.length; run = plainRun(original, at)) {
    if (run > 0) {
      clean += plainly(original, at, at + run);
      if (size + run > starts.length) {
        starts = grown(starts, size + run);
        ends = grown(ends, size + run);
      }
      for (const end = at + run; at < end; at++) {
        starts[size] = at;
        ends[size++] = at + 1;
      }
    }
    if (at >= original.length) break;
    const { piece, end, doubt } =
      original.charCodeAt(at) === ampersand ? reference(original, at) : clusterAt(looked, at);
    if (size + piece.length > starts.length) {
      starts = grown(starts, size + piece.length);
      ends = grown(ends, size + piece.length);
    }
    clean += piece;
    if (doubt) addDoubt(doubts, doubt, size, size + piece.length);
    for (let i = 0; i < piece.length; i++) {
      starts[size] = at;
      ends[size++] = end;
    }
    at = end;
  }
  return { original, clean, starts: starts.subarray(0, size), ends: ends.subarray(0, size), ascii: false, doubts };
}

function lookedAt(original: string): Looked {
  let known: boolean | undefined;
  return { original, fromRight: () => (known ??= isWrittenFromRight(original)) };
}

/** A character reference, or an ampersand that a mark follows. */
function reference(original: string, at: number): Cluster {
  const found = entityAt(original, at);
  if (!found) return clusterAt(lookedAt(original), at);
  const { text, end, unknown } = found;
  if (unknown) return { piece: text, end, doubt: 'letters' };
  const inner = text === '&' ? undefined : normalise(text);
  return { piece: inner?.clean ?? text, end, doubt: inner?.doubts[0]?.kind ?? 'markup' };
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, atLeast));
  larger.set(array);
  return larger;
}

/** The original span of the clean span `[start, end)`. */
export function originalSpan(text: Normalised, start: number, end: number): { start: number; end: number } {
  if (!text.starts || !text.ends) return { start, end };
  if (start >= end) {
    const at = start < text.starts.length ? (text.starts[start] as number) : text.original.length;
    return { start: at, end: at };
  }
  return { start: text.starts[start] as number, end: text.ends[end - 1] as number };
}

/** Where in the cleaned text a place of the original stands. */
export function cleanAt({ original, clean, starts }: Normalised, at: number): number {
  if (!starts) return at;
  if (at >= original.length) return clean.length;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
