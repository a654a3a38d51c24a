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
/** What is told as a figure: "pulse 130". */
const vital =
  /^(?:pulse|bp|hr|heartrate|puls|blutdruck|ruhepuls|pouls|tension|glycemie|blutzucker|unterzucker|hartslag|bloeddruk|blodtryck|blodtrycket|pulsen)$/;

const weights = /^(?:kg|kilo|kilos|pound|pounds|lb|lbs|stone|pfund)$/;
const gains =
  /^(?:gained|put|gaining|heavier|extra|pris|prise|prend|repris|grossi|plus|zugenommen|zugelegt|draufgelegt|drauf|druff|mehr|schwerer)$/;

/** Weight put on, by how much. */
function weightGained(words: Word[], from: number, to: number): AccountEvent[] {
  const found: AccountEvent[] = [];
  for (let i = from; i <= to; i++) {
    if (!weights.test((words[i] as Word).form)) continue;
    for (let j = Math.max(from, i - 4); j <= Math.min(to, i + 4); j++)
      if (gains.test((words[j] as Word).form)) {
        found.push({ from: Math.min(i, j), to: Math.max(i, j), strength: 3 });
        break;
      }
  }
  return found;
}

function isCounted(words: Word[], at: number): boolean {
  return [-3, -2, -1, 1, 2, 3].some((step) => /^\d{2,3}$/.test(words[at + step]?.form ?? ''));
}

/** What went wrong in the words `from` to `to`, in their order; `clinical` are the events named in doctors' words. */
export function eventsIn(
  { words }: Reading,
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
  for (const { from: first, to: last } of runsOf(bits, told.event, from, to))
    add({ from: first, to: last, strength: 3 });
  for (let i = firstFrom(clinical, from); i < clinical.length; i++) {
    const event = clinical[i] as Mention;
    if (event.from > to) break;
    if (event.to <= to) add({ from: event.from, to: event.to, strength: 3, clinical: true });
  }
  for (const { from: first, to: last } of pairs(bits, told.body, told.trouble, from, to))
    add({ from: first, to: last, strength: 2 });
  for (const { from: first, to: last } of pairs(bits, told.inability, told.activity, from, to))
    add({ from: first, to: last, strength: 2 });
  for (const { from: first, to: last } of runsOf(bits, told.idiom, from, to))
    add({ from: first, to: last, strength: 2 });
  for (const gain of weightGained(words, from, to)) add(gain);
  for (let i = from; i <= to; i++)
    if (vital.test((words[i] as Word).form) && isCounted(words, i)) add({ from: i, to: i, strength: 2 });
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
  const { words } = reading;
  const before = words[event.from - 1]?.form ?? '';
  if (none.test(before)) return true;
  if (event.strength > 2 && partitive.test(before) && words[event.from - 2]?.form === 'plus')
    return !continues.test(words[event.from - 3]?.form ?? '');
  if (event.strength > 2 && nothing.test(words[event.to + 1]?.form ?? '') && !(words[event.to + 1] as Word).broken)
    return true;
  if (event.strength > 2 && words[event.to + 1]?.form === 'plus' && saysNe(reading, event.from)) return true;
  if (outdone.test(before)) return false;
  return event.strength > 2 && isNegated(reading, event.from) && !doubled(reading, event);
}

const none = /^(?:keinerlei|zero|nul|nulle|nada|geen|ingen|inga|inget)$/;

/** "Plus de fièvre" */
/** "Juckt nichts mehr" */
const nothing = /^(?:nichts|nix|nicht|nimmer)$/;
const partitive = /^(?:de|d|aucune?)$/;
/** "Never felt so ill" */
const outdone = /^(?:so|such|this|that|as|more|worse|aussi|autant|si|derart|dermassen)$/;

function saysNe({ words }: Reading, from: number): boolean {
  return [from - 1, from - 2, from - 3].some((i) => /^(?:ne|n)$/.test(words[i]?.form ?? ''));
}

const verbal = /^(?:not|nicht|pas|niet|inte|.*n't|cant|dont|didnt|cannot)$/;

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
  /^(?:stop|stopped|stopping|aufhoren|hort|arrete|arreter|stoppen|sluta|slutar|help|only|just|even|why|what|how|warum|wieso|pourquoi|kept)$/;
