import { foldForSearch, literal, searchedWords } from '#libs/kernel';
import type { Question } from './search-source.js';

/** What was typed without case and accents, its words to be found anywhere; null where there is nothing to look for. */
export function questionOf(typed: string): Question | null {
  const whole = foldForSearch(typed);
  const words = searchedWords(typed);
  if (words.length === 0) return null;
  return { whole, words, patterns: words.map((word) => `%${literal(word)}%`) };
}

/** How well a title answers: it begins so, each word begins one of its own, they stand in it, or only elsewhere. */
export function fitOf(title: string, { whole, words }: Question): number {
  const folded = foldForSearch(title);
  if (folded.startsWith(whole)) return 3;
  if (words.every((word) => ` ${folded}`.replace(/[^\p{L}\p{N}]/gu, ' ').includes(` ${word}`))) return 2;
  return words.every((word) => folded.includes(word)) ? 1 : 0;
}
