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
}

const printable = /^[\t\n\x20-\x7e]*$/;

/** Characters that show nothing: zero-width, soft hyphen, bidirectional controls, variation selectors, tags. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    (code >= 0x115f && code <= 0x1160) ||
    (code >= 0x17b4 && code <= 0x17b5) ||
    (code >= 0x180b && code <= 0x180e) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffa0 ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0000 && code <= 0xe01ef) ||
    (code < 0x20 && code !== 0x09 && code !== 0x0a) ||
    (code >= 0x7f && code <= 0x9f && code !== 0x85)
  );
}

const mark = /^\p{M}$/u;

/** More marks than this on one letter are decoration, and would make normalising slow. */
const marksKept = 4;

function plain(code: number): string | undefined {
  if (code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029) return '\n';
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x2032 || code === 0x60 || code === 0xb4) return "'";
  if ((code >= 0x201c && code <= 0x201f) || code === 0x2033 || code === 0xab || code === 0xbb) return '"';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-';
  if (code === 0x2026) return '.';
  return undefined;
}

/** What becomes of a single unit beyond ASCII: 0 not known yet, 1 stays as it is, 2 needs a closer look, else the unit it becomes. */
const becomes = new Uint16Array(0x10000);
const stays = 1;
const closer = 2;

function becomesOf(code: number): number {
  const known = becomes[code] as number;
  return known === 0 ? (becomes[code] = lookUp(code)) : known;
}

function lookUp(code: number): number {
  if ((code >= 0xd800 && code <= 0xdfff) || isInvisible(code)) return closer;
  const plainly = plain(code);
  if (plainly !== undefined) return plainly.charCodeAt(0);
  const letter = String.fromCharCode(code);
  if (mark.test(letter)) return closer;
  const composed = letter.normalize('NFKC');
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
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code < 0x80 ? code < 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d : becomesOf(code) === closer)
      break;
    if (end + 1 < text.length && text.charCodeAt(end + 1) >= 0x300 && isFollowed(text, end + 1)) break;
  }
  return end - at;
}

/** The units from `from` on, each as it is or with the one that takes its place. */
function plainly(text: string, from: number, to: number): string {
  let result = '';
  let copied = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && code !== 0x0d) continue;
    const unit = code === 0x0d ? 0x0a : becomesOf(code);
    if (unit === stays) continue;
    result += text.slice(copied, at) + String.fromCharCode(unit);
    copied = at + 1;
  }
  return result + text.slice(copied, to);
}

/** Cleans a text in one pass, in time linear to its length. Lone surrogates become U+FFFD. */
export function normalise(original: string): Normalised {
  if (printable.test(original)) return { original, clean: original, ascii: true };
  let run = plainRun(original, 0);
  if (run === original.length) return { original, clean: plainly(original, 0, run), ascii: false };
  let clean = '';
  let starts = new Int32Array(original.length + 16);
  let ends = new Int32Array(original.length + 16);
  let size = 0;
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
    const cluster = clusterAt(original, at);
    const { piece } = cluster;
    if (size + piece.length > starts.length) {
      starts = grown(starts, size + piece.length);
      ends = grown(ends, size + piece.length);
    }
    clean += piece;
    for (let i = 0; i < piece.length; i++) {
      starts[size] = at;
      ends[size++] = cluster.end;
    }
    at = cluster.end;
  }
  return { original, clean, starts: starts.subarray(0, size), ends: ends.subarray(0, size), ascii: false };
}

/** What the letter at a place becomes with all that belongs to it; nothing when it shows nothing. */
function clusterAt(original: string, at: number): { piece: string; end: number } {
  const code = original.codePointAt(at) as number;
  let end = at + (code > 0xffff ? 2 : 1);
  if (isInvisible(code)) return { piece: code === 0x0d ? '\n' : '', end };
  if (code >= 0xd800 && code <= 0xdfff) return { piece: '\ufffd', end };
  let cluster = original.slice(at, end);
  let kept = 0;
  while (end < original.length) {
    const following = original.codePointAt(end) as number;
    if (following < 0x300) break;
    if (isInvisible(following)) end += following > 0xffff ? 2 : 1;
    else {
      const letter = String.fromCodePoint(following);
      if (!mark.test(letter)) break;
      if (kept++ < marksKept) cluster += letter;
      end += letter.length;
    }
  }
  return { piece: plain(code) ?? cluster.normalize('NFKC'), end };
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

const accents = /\p{M}+/gu;
const folded: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

/** The form in which words are compared: small letters without accents. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (isAscii(small)) return small;
  return small
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => folded[letter] as string);
}
