import { FormMemory, type Reading, type Word } from '#libs/reading';

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

const beginnings = new FormMemory((text) =>
  /^\d/.test(text) ? '0'.repeat(Math.min(text.replace(/\D.*/s, '').length, longest)) : text.slice(0, stem),
);

/** The signs of a text in their order. */
export function signsOf(reading: Reading): Sign[] {
  const signs: Sign[] = [];
  let end = 0;
  reading.words.forEach((word, at) => {
    if (word.start > end + 1) gap(reading.clean.slice(end, word.start), at, signs);
    if (word.tag !== 'link' && word.tag !== 'handle') signs.push({ sign: beginningOf(word, reading), word: at });
    end = word.end;
  });
  if (reading.words.length > 0) gap(reading.clean.slice(end), reading.words.length - 1, signs);
  return signs;
}

const beginningOf = (word: Word, { generation }: Reading) => beginnings.of(word.written, generation);

function gap(text: string, word: number, signs: Sign[]): void {
  for (const [sign] of text.matchAll(between)) signs.push({ sign, word });
}

/** Two signs in a row, as one. */
export const pairOf = (first: string, second: string): string => `${first}_${second}`;
