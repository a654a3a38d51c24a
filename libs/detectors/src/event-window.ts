import { firstFrom, type Mention } from '#libs/accounts';
import type { Reading } from '#libs/reading';
import type { EventMention, Signs, Suspect } from './sign-reader.js';

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
