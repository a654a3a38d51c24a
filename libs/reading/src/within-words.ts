import { addDoubt } from './doubts.js';
import type { Reading, Span } from './reading.js';
import type { Rewrite } from './rewritten.js';

const longestPiece = 60;

interface Piece extends Span {
  text: string;
}

/** Each run without white space that holds a sign, outside of links. */
function* piecesWith(sign: string, { clean, links }: Reading): Generator<Piece> {
  for (let at = clean.indexOf(sign); at >= 0; at = clean.indexOf(sign, at + 1)) {
    let start = at;
    while (start > 0 && at - start < longestPiece && clean.charCodeAt(start - 1) > 32) start--;
    let end = at;
    while (end < clean.length && end - at < longestPiece && clean.charCodeAt(end) > 32) end++;
    const link = links.some((span) => span.start < end && span.end > start);
    if (!link) yield { start, end, text: clean.slice(start, end) };
    at = end - 1;
  }
}

const signWithin = /(?<=\p{L})#(?=\p{L})/gu;
const tagsInARow = /^\P{L}*#/u;
/** "C#developer" names a language; a capital after the sign begins a hashtag. */
const hashWithin = /\p{L}{2}#\p{Ll}/u;

const apostrophes = /(?<=\p{L})'(?=\p{L})/gu;
const letterByLetter = /\p{L}'\p{L}'\p{L}'\p{L}/u;
/** How words of English, French and Italian end and begin at an apostrophe. */
const contraction =
  /^\P{L}*(?:\p{L}+'(?:t|s|re|ve|ll|d|m|em|n|all)|(?:\p{L}{1,2}|lorsqu|puisqu|jusqu|quoiqu|aujourd|presqu|quelqu|dell|all|nell|sull|dall|coll|quell|quest|un|anch|com)'\p{L}+)\P{L}*$/iu;

const atWithin = /\p{Ll}@\p{Ll}{2}/u;
const address = /@.*\./;
const euroWithin = /\p{L}€\p{Ll}/u;

/** Words with signs put between their letters, or in the place of some. */
export function takeOutSigns(reading: Reading, rewrites: Rewrite[]): void {
  const takeOut = (piece: Piece, sign: RegExp) => {
    for (const { index, 0: found } of piece.text.matchAll(sign))
      rewrites.push({ start: piece.start + index, end: piece.start + index + found.length, text: '' });
  };
  const doubt = ({ start, end }: Span) => addDoubt(reading.doubts, 'letters', start, end);
  for (const piece of piecesWith('#', reading)) {
    takeOut(piece, signWithin);
    if (hashWithin.test(piece.text) && !tagsInARow.test(piece.text)) doubt(piece);
  }
  for (const piece of piecesWith("'", reading)) {
    if (contraction.test(piece.text)) continue;
    takeOut(piece, apostrophes);
    if (letterByLetter.test(piece.text)) doubt(piece);
  }
  for (const piece of piecesWith('@', reading))
    if (atWithin.test(piece.text) && !address.test(piece.text)) doubt(piece);
  if (reading.ascii) return;
  for (const piece of piecesWith('€', reading)) if (euroWithin.test(piece.text)) doubt(piece);
}

const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
};
const leetPiece =
  /[\p{L}0134578@$€!]{0,30}(?:\p{L}[0134578@$€!]{1,8}\p{L}[\p{L}0134578@$€]{0,30}|\p{L}{2}[3@$€])(?![\p{L}\d]|[@.]\p{L})/uy;
/** Among signs for letters, a v before a consonant is a u. */
const vForU = /^v[bcdfghjklmnpqrstvwxz]/i;
const mayBeLeet = /[a-z](?:[0134578@$€!][a-z]|[3@$€])/i;

const ofRun = /[\p{L}\d@#.$€!]/u;

/** Where a run of letters, figures and such signs begins that holds one which may stand for a letter. */
function* runsWithSigns(text: string): Generator<number> {
  let begins = 0;
  let told = -1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign in leet) {
      if (told !== begins) yield (told = begins);
    } else if (!isOfRun(text, at)) begins = at + 1;
  }
}

function isOfRun(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return ofRunPlainly[code] === 1;
  // Either half of a character says what both are.
  const half = code >= 0xdc00 && code <= 0xdfff && at > 0 ? at - 1 : at;
  return ofRun.test(String.fromCodePoint(text.codePointAt(half) as number));
}
const ofRunPlainly = new Uint8Array(128).map((_, code) => Number(ofRun.test(String.fromCharCode(code))));

/** Letters for the figures and signs that stand in their place within words. */
export function readSigns({ clean, links }: Reading, rewrites: Rewrite[]): void {
  if (!mayBeLeet.test(clean)) return;
  for (const start of runsWithSigns(clean)) {
    leetPiece.lastIndex = start;
    const piece = leetPiece.exec(clean)?.[0];
    if (!piece) continue;
    const end = start + piece.length;
    if (links.some((span) => span.start < end && span.end > start)) continue;
    for (let i = 0; i < piece.length; i++) {
      const letter = leet[piece[i] as string] ?? (vForU.test(piece.slice(i)) ? 'u' : undefined);
      if (letter) rewrites.push({ start: start + i, end: start + i + 1, text: letter });
    }
  }
}

const repeated = /(\p{L})\1+/giu;
/** "Aarrgghh" is a sigh. */
const fewestRepeated = 5;

/** Words of which each letter is written twice or more. */
export function takeOutRepeats({ clean, words, doubts }: Reading, rewrites: Rewrite[]): void {
  for (const { start, end } of words) {
    if (end - start < 6 || (clean.charCodeAt(start) | 32) !== (clean.charCodeAt(start + 1) | 32)) continue;
    if ((clean.charCodeAt(start + 2) | 32) !== (clean.charCodeAt(start + 3) | 32) && end - start < 9) continue;
    const word = clean.slice(start, end);
    // Not one expression for all of the word: that would try every way to part a long row of one letter.
    if (word.replace(repeated, '') !== '') continue;
    const letters = word.replace(repeated, '$1');
    rewrites.push({ start, end, text: letters });
    if (letters.length >= fewestRepeated) addDoubt(doubts, 'letters', start, end);
  }
}

const escape = /\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\x([\da-f]{2})/gi;
const percent = /%([2-7][\da-f])(?=%|[a-z])|(?<=[a-z]|%[2-7][\da-f])%([2-7][\da-f])/gi;
const fewestPercent = 2;

/** The codes of letters as programs write them: "\u004b", "%4b". */
export function readCodes({ clean, links, doubts }: Reading, rewrites: Rewrite[]): void {
  const take = (codes: RegExp, fewest: number) => {
    const found = [...clean.matchAll(codes)].filter(
      ({ index }) => !links.some(({ start, end }) => start <= index && index < end),
    );
    if (found.length < fewest) return;
    for (const { index, 0: code, 1: a, 2: b, 3: c } of found) {
      const point = parseInt(a ?? b ?? c ?? '', 16);
      const end = index + code.length;
      rewrites.push({ start: index, end, text: point <= 0x10ffff ? String.fromCodePoint(point) : '' });
      addDoubt(doubts, 'letters', index, end);
    }
  };
  if (clean.includes('\\')) take(escape, 1);
  if (clean.includes('%')) take(percent, fewestPercent);
}
