import type { Reading, Word } from '#libs/reading';

/** What a text is taken apart into to see how it reads: the beginning of a word, a number's length, a sign of money, a picture. */
export interface Sign {
  sign: string;
  /** The word it is, or the one it stands before. */
  word: number;
}

/** So many letters say which word it is, whatever its ending, in all three languages. */
const stem = 6;
const longest = 4;
const between = /[£$€%]|\p{Extended_Pictographic}/gu;

/** Whether a sign may stand there: of ASCII `$` and `%` alone are any. */
function maySign(text: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || code === 36 || code === 37) return true;
  }
  return false;
}

/** What stands for a word: its beginning, or of a number how long it is. */
export function beginningOf(text: string): string {
  return /^\d/.test(text) ? '0'.repeat(Math.min(text.replace(/\D.*/s, '').length, longest)) : text.slice(0, stem);
}

/** Hands over the words that are signs, and the signs between words, in their order. */
export function eachSign(
  { words, clean }: Reading,
  takeWord: (word: Word, at: number) => void,
  takeSign: (sign: string, at: number) => void,
): void {
  let end = 0;
  const gap = (to: number, at: number) => {
    // Between most words there is a space alone, or a comma and a space.
    if (to > end + 1 && maySign(clean, end, to))
      for (const [sign] of clean.slice(end, to).matchAll(between)) takeSign(sign, at);
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    gap(word.start, at);
    if (word.tag !== 'link' && word.tag !== 'handle') takeWord(word, at);
    end = word.end;
  }
  if (words.length > 0) gap(clean.length + 1, words.length - 1);
}

/** The signs of a text in their order. */
export function signsOf(reading: Reading): Sign[] {
  const signs: Sign[] = [];
  eachSign(
    reading,
    ({ form }, word) => signs.push({ sign: beginningOf(form), word }),
    (sign, word) => signs.push({ sign, word }),
  );
  return signs;
}

/** Two signs in a row, as one. */
export const pairOf = (first: string, second: string): string => `${first}_${second}`;
