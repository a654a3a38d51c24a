import type { Reading } from '#libs/reading';
import type { EventMention, Mention, Signs, Suspect } from './sign-reader.js';

/** A window of words, with what was found in it. */
export interface Window {
  reading: Reading;
  signs: Signs;
  from: number;
  to: number;
  suspects: Suspect[];
  events: EventMention[];
}

/** The mentions inside of words `from` to `to`; the list is sorted by its first words. */
function within<T extends Mention>(mentions: T[], from: number, to: number): T[] {
  const inside: T[] = [];
  for (let i = firstFrom(mentions, from); i < mentions.length && (mentions[i] as T).from <= to; i++)
    if ((mentions[i] as T).to <= to) inside.push(mentions[i] as T);
  return inside;
}

/** Where the mentions that begin at a word or after it begin. */
export function firstFrom(mentions: Mention[], from: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function windowOf(reading: Reading, signs: Signs, from: number, to: number): Window {
  return {
    reading,
    signs,
    from,
    to,
    suspects: within(signs.suspects, from, to),
    events: within(signs.events, from, to),
  };
}
