import { isNegated, type Reading, type Word } from '#libs/reading';
import { runsOf, told, type AccountSigns } from './account-signs.js';
import { firstFrom, type Mention } from './mention.js';

/** How plainly an event is told: 3 outright, 2 in a picture or by what the body does, 1 by the harm alone. */
export interface AccountEvent extends Mention {
  strength: number;
  /** In doctors' words. */
  clinical?: boolean;
}

const reach = 5;

/** What went wrong in the words `from` to `to`, in their order; `clinical` are the events named in doctors' words. */
export function eventsIn(
  clinical: readonly Mention[],
  { bits }: AccountSigns,
  from: number,
  to: number,
): AccountEvent[] {
  const found: AccountEvent[] = [];
  const add = (event: AccountEvent) => {
    if ((((bits[event.from] as number) | (bits[event.to] as number)) & told.medicine) !== 0) return;
    if (!found.some((other) => other.from <= event.to && event.from <= other.to && other.strength >= event.strength))
      found.push(event);
  };
  for (const run of runsOf(bits, told.event, from, to)) add({ ...run, strength: 3 });
  for (let i = firstFrom(clinical, from); i < clinical.length; i++) {
    const event = clinical[i] as Mention;
    if (event.from > to) break;
    if (event.to <= to) add({ from: event.from, to: event.to, strength: 3, clinical: true });
  }
  for (const pair of pairs(bits, told.body, told.trouble, from, to)) add({ ...pair, strength: 2 });
  for (const pair of pairs(bits, told.inability, told.activity, from, to)) add({ ...pair, strength: 2 });
  for (const run of runsOf(bits, told.idiom, from, to)) add({ ...run, strength: 2 });
  return found.sort((a, b) => a.from - b.from);
}

/** One of each of two kinds within a few words, as one mention. */
function pairs(bits: Int32Array, one: number, other: number, from: number, to: number): Mention[] {
  const found: Mention[] = [];
  const others = runsOf(bits, other, from, to);
  if (others.length === 0) return found;
  for (const a of runsOf(bits, one, from, to))
    for (const b of others) {
      const first = Math.min(a.from, b.from);
      const last = Math.max(a.to, b.to);
      if (a.from === b.from || last - first > reach + 1) continue;
      found.push({ from: first, to: last });
    }
  return found;
}

/** Whether what is told is denied. */
export function isDenied(reading: Reading, event: AccountEvent): boolean {
  if (none.test(reading.words[event.from - 1]?.form ?? '')) return true;
  return event.strength > 2 && isNegated(reading, event.from) && !doubled(reading, event);
}

const none = /^(?:keinerlei|zero|nul|nulle|nada)$/;

const verbal = /^(?:not|nicht|pas|.*n't|cant|dont|didnt|cannot)$/;

/** "Couldn't stop vomiting" denies nothing, nor does "I don't tolerate it, nausea all day". */
function doubled({ words }: Reading, { from }: Mention): boolean {
  let broken = (words[from] as Word).broken;
  for (let i = from - 1; i >= from - 5 && i >= 0; i--) {
    const word = words[i] as Word;
    if (i >= from - 4 && continues.test(word.form)) return true;
    if (verbal.test(word.form)) return broken;
    broken ||= word.broken;
  }
  return false;
}

const continues =
  /^(?:stop|stopped|stopping|aufhoren|hort|arrete|arreter|help|only|just|even|why|what|how|warum|wieso|pourquoi|kept)$/;
