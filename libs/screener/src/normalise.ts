/** A text made comparable, and for each of its UTF-16 units where it came from in the original. */
export interface Normalised {
  original: string;
  /** NFKC, without invisible characters, with plain quotes and dashes; case and accents are kept. */
  clean: string;
  /** Original start and end of unit i of `clean`; absent when both texts are the same. */
  starts?: Int32Array;
  ends?: Int32Array;
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

/** Cleans a text in one pass, in time linear to its length. Lone surrogates become U+FFFD. */
export function normalise(original: string): Normalised {
  if (printable.test(original)) return { original, clean: original };
  const parts: string[] = [];
  let starts = new Int32Array(original.length + 16);
  let ends = new Int32Array(original.length + 16);
  let size = 0;
  const put = (piece: string, from: number, to: number) => {
    if (size + piece.length > starts.length) {
      starts = grown(starts, size + piece.length);
      ends = grown(ends, size + piece.length);
    }
    parts.push(piece);
    for (let i = 0; i < piece.length; i++) {
      starts[size] = from;
      ends[size++] = to;
    }
  };
  let at = 0;
  while (at < original.length) {
    const code = original.codePointAt(at) as number;
    const next = at + (code > 0xffff ? 2 : 1);
    if (code < 0x80) {
      const followed = next < original.length && original.charCodeAt(next) >= 0x300;
      if (!followed) {
        if (code >= 0x20 || code === 0x0a || code === 0x09) put(original[at] as string, at, next);
        else if (code === 0x0d) put('\n', at, next);
        at = next;
        continue;
      }
    }
    if (isInvisible(code)) {
      at = next;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      put('\ufffd', at, next);
      at = next;
      continue;
    }
    let end = next;
    let cluster = original.slice(at, next);
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
    put(plain(code) ?? cluster.normalize('NFKC'), at, end);
    at = end;
  }
  return { original, clean: parts.join(''), starts: starts.subarray(0, size), ends: ends.subarray(0, size) };
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
