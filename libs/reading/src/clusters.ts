import type { DoubtKind } from './doubts.js';
import {
  boxedLetter,
  isLetterUpon,
  isMarkOfRights,
  isRaisedLetter,
  setFigure,
  squaredWord,
  undressed,
} from './dressed-letters.js';
import { flagLetters, isFlagLetter } from './flags.js';
import { endsLine, isHiding, isInvisible, turnsRound } from './invisible.js';

/** What a letter becomes with all that belongs to it; nothing when it shows nothing. */
export interface Cluster {
  piece: string;
  end: number;
  doubt?: DoubtKind | undefined;
}

/** A text whose clusters are looked at; asked at most once whether it is written from right to left. */
export interface Looked {
  original: string;
  fromRight: () => boolean;
}

const mark = /^\p{M}$/u;
const letter = /^\p{L}$/u;

/** More marks than this on one letter are decoration, and would make normalising slow. */
const marksKept = 4;

const blackFlag = 0x1f3f4;
const brailleBlank = 0x2800;
const apple = 0xf8ff;

export function isMark(sign: string): boolean {
  return mark.test(sign);
}

/** Plain quotes, dashes, dots and line ends. */
export function plain(code: number): string | undefined {
  if (endsLine(code)) return '\n';
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x2032 || code === 0x60 || code === 0xb4) return "'";
  if ((code >= 0x201c && code <= 0x201f) || code === 0x2033 || code === 0xab || code === 0xbb) return '"';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-';
  if (code === 0x2026) return '.';
  if (code === brailleBlank) return ' ';
  return undefined;
}

/** Whether letters were lost here, or stand that only one font knows. */
function isLost(code: number): boolean {
  return (
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfffd ||
    code === 0xfffc ||
    (code & 0xfffe) === 0xfffe ||
    (code >= 0xfdd0 && code <= 0xfdef)
  );
}

function isPrivate(code: number): boolean {
  return code !== apple && ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000);
}

/** Whether a sign needs more than another one in its place. */
export function needsLook(code: number): boolean {
  return (
    isLost(code) ||
    code === 0x85 ||
    isInvisible(code) ||
    isPrivate(code) ||
    isRaisedLetter(code) ||
    isLetterUpon(code) ||
    code === 0xaa ||
    code === 0xba ||
    boxedLetter(code) !== undefined ||
    setFigure(code) !== undefined
  );
}

/** What the letter at a place becomes with all that belongs to it. */
export function clusterAt({ original, fromRight }: Looked, at: number): Cluster {
  const code = original.codePointAt(at) as number;
  const end = at + (code > 0xffff ? 2 : 1);
  if (isInvisible(code)) return { piece: '', end, doubt: doubtOfInvisible(original, code, at, end, fromRight) };
  if (code === 0x85) return { piece: isWithinWord(original, at, end) ? '' : '\n', end, doubt: 'hidden' };
  if (isLost(code)) return { piece: '\ufffd', end, doubt: 'lost' };
  if (isPrivate(code))
    return { piece: original.slice(at, end), end, doubt: isAmongLetters(original, at, end) ? 'lost' : undefined };
  return dressed(original, code, at, end) ?? letterWithMarks({ original, fromRight }, code, at, end);
}

function doubtOfInvisible(original: string, code: number, at: number, end: number, fromRight: () => boolean) {
  if (isHiding(code, before(original, at), after(original, end))) return 'hidden';
  return turnsRound(code, fromRight) ? 'turned' : undefined;
}

function letterWithMarks({ original, fromRight }: Looked, code: number, at: number, from: number): Cluster {
  let end = from;
  let cluster = original.slice(at, end);
  let kept = 0;
  let doubt: DoubtKind | undefined;
  while (end < original.length) {
    const following = original.codePointAt(end) as number;
    if (following < 0x300) break;
    const next = end + (following > 0xffff ? 2 : 1);
    if (isInvisible(following)) {
      if (code !== blackFlag) doubt ??= doubtOfInvisible(original, following, end, next, fromRight);
    } else {
      const sign = original.slice(end, next);
      if (!mark.test(sign)) break;
      if (isLetterUpon(following)) doubt ??= 'letters';
      if (kept++ < marksKept) cluster += sign;
    }
    end = next;
  }
  return { piece: plain(code) ?? undressed(cluster.normalize('NFKC')), end, doubt };
}

/** Letters in boxes and flags, raised letters and figures. */
function dressed(original: string, code: number, at: number, end: number): Cluster | undefined {
  if (isFlagLetter(code)) return spelledInFlags(original, at);
  const boxed = boxedLetter(code);
  const left = isLetter(before(original, at));
  const right = isLetter(after(original, end));
  if (isMarkOfRights(code) && left && !right) return { piece: ' ', end };
  if (boxed) return { piece: boxed, end, doubt: left || right ? 'letters' : undefined };
  const word = squaredWord(code);
  if (word) return { piece: ` ${word} `, end };
  if (code === 0xaa || code === 0xba) {
    const raised = code === 0xaa ? 'a' : 'o';
    return { piece: right || !endsWord(original, at) ? raised : ` ${raised}`, end };
  }
  if (isRaisedLetter(code)) {
    const odd = !right && endsWord(original, at) && !roman.test(original.slice(Math.max(0, at - 8), at));
    const letters = undressed(original.slice(at, end).normalize('NFKC'));
    return { piece: letters, end, doubt: odd ? 'letters' : undefined };
  }
  const figure = setFigure(code);
  if (!figure) return undefined;
  const apart = !(left && right);
  return { piece: `${apart && endsWord(original, at) ? ' ' : ''}${figure}${apart && right ? ' ' : ''}`, end };
}

/** Flags stay what they are; other letters in flags, and flags that stand together, spell something. */
function spelledInFlags(original: string, at: number): Cluster {
  const { letters, flags, end } = flagLetters(original, at);
  if (flags) return { piece: letters.length === 2 ? original.slice(at, end) : ` ${letters} `, end };
  return { piece: letters, end, doubt: isAmongLetters(original, at, end) ? 'letters' : undefined };
}

const roman = /(?:^|[^\p{L}])[IVXLCDM]+$/u;
const threeLetters = /\p{L}{3}$/u;

/** Whether a word stands before a place, not the sign of a unit or an element. */
function endsWord(original: string, at: number): boolean {
  return threeLetters.test(original.slice(Math.max(0, at - 6), at));
}

function isWithinWord(original: string, at: number, end: number): boolean {
  return isLetter(before(original, at)) && isLetter(after(original, end));
}

function isAmongLetters(original: string, at: number, end: number): boolean {
  return isLetter(before(original, at)) || isLetter(after(original, end));
}

function isLetter(sign: string): boolean {
  return letter.test(sign) || (sign.length > 0 && isPrivate(sign.codePointAt(0) as number));
}

function before(original: string, at: number): string {
  const low = at > 1 ? original.charCodeAt(at - 1) : 0;
  return low >= 0xdc00 && low <= 0xdfff ? original.slice(at - 2, at) : original.slice(Math.max(0, at - 1), at);
}

function after(original: string, end: number): string {
  return end < original.length ? String.fromCodePoint(original.codePointAt(end) as number) : '';
}
