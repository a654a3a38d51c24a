import { accountWeights } from '#libs/lexicon';
import type { Reading, Word } from '#libs/reading';
import { hint, told, type AccountSigns } from './account-signs.js';
import type { Excuse } from './excuse.js';
import { has, type AccountSentence, type Excuses } from './excuses.js';
import { isForeign } from './foreign.js';
import { happened, hinted, leaningPlaces, leaningSigns, type LeaningWindow } from './leaning-signs.js';
import { firstFrom, type Mention } from './mention.js';

const { bias, possible: threshold } = accountWeights;
const weights = leaningSigns.map((name) => accountWeights.weights[name] ?? 0);

/** Sentences before and after a medicine's that are looked at with it, and how many of them. */
const [before, after, most] = [2, 4, 8];

/** Some sentences around a medicine, and how far they lean. */
export interface Leaning {
  window: LeaningWindow;
  places: number[];
  /** Log-odds above the threshold. */
  above: number;
}

/** How far an account as a whole leans to telling of an unwanted effect: the window that leans most. */
export function leaningOf(
  reading: Reading,
  clinical: readonly Mention[],
  account: AccountSigns,
  excuses: Excuses,
  sentences: AccountSentence[],
  found: ReadonlySet<Excuse>,
  inherited: boolean,
): Leaning | undefined {
  let best: Leaning | undefined;
  for (const window of windows(clinical, excuses, sentences, found, inherited)) {
    const places = leaningPlaces(reading, account, window);
    const above = places.reduce((sum, place) => sum + (weights[place] as number), bias) - threshold;
    if (!best || above > best.above) best = { window, places, above };
  }
  return best;
}

function windows(
  clinical: readonly Mention[],
  excuses: Excuses,
  sentences: AccountSentence[],
  found: ReadonlySet<Excuse>,
  inherited: boolean,
): LeaningWindow[] {
  const list: LeaningWindow[] = [];
  let covered = -1;
  sentences.forEach((sentence, at) => {
    if (list.length === most || at <= covered || (sentence.medicines.length === 0 && !inherited)) return;
    const inside = sentences.slice(Math.max(0, at - before), at + after + 1);
    const { from } = inside[0] as AccountSentence;
    const { to } = inside.at(-1) as AccountSentence;
    const medicines = inside.flatMap((one) => one.medicines);
    const event = clinical[firstFrom(clinical, from)];
    covered = Math.max(at, inside.length - 1 + Math.max(0, at - before) - 1);
    list.push({
      from,
      to,
      medicines,
      sentences: inside.length,
      blamed: medicines.some((medicine) => excuses.isBlamed(medicine)),
      clinical: event !== undefined && event.to <= to,
      excuses: found,
      inherited,
    });
  });
  return list;
}

/** Places of the small words that say of whom it is told. */
const persons = ['me', 'ours', 'them'].map((name) => leaningSigns.indexOf(name));

/** What a leaning without a word of what happened has to have above its threshold. */
const wordless = 0.2;
/** And one in which nobody is spoken of; in English, which papers are written in, none is believed. */
const nobodys = 1;

/**
 * From the first to the last of the words that tell what happened; where none does, all that was looked at, if it leans
 * enough. Hints alone are no account where nobody is spoken of: a company tells of doses, too.
 */
export function wordsThatLean(
  reading: Reading,
  { bits, hints }: AccountSigns,
  { window: { from, to }, places, above }: Leaning,
): Mention | undefined {
  const { words } = reading;
  let first = -1;
  let last = -1;
  let believed = persons.some((place) => places.includes(place));
  for (let i = from; i <= to; i++) {
    believed ||= has(bits[i] as number, happening);
    const telling = ((bits[i] as number) & happening) | ((hints[i] as number) & hinting);
    if (telling === 0 || ((bits[i] as number) & told.medicine) !== 0) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (!believed && (above < nobodys || !isForeign(reading) || isImpersonal(places))) return undefined;
  if (first >= 0) return { from: first, to: last };
  if (above < wordless) return undefined;
  // "My talk on ibuprofen is on Friday": whose it is says nothing of who took it.
  for (let i = from; i <= to; i++) if (work.has((words[i] as Word).form)) return undefined;
  return { from, to };
}

/** Of a company, a study or a leaflet rather than of somebody. */
function isImpersonal(places: readonly number[]): boolean {
  return impersonal.some((place) => places.includes(place));
}

const impersonal = [
  'news',
  'general',
  'benefit',
  'leaflet',
  'trade',
  'cheer',
  'planned',
  '.clinical',
  '.figure',
  '.year',
].map((name) => leaningSigns.indexOf(name));

/** What people make and do at work, in the languages of accounts. */
const work = new Set(
  (
    'talk lecture presentation session webinar podcast interview paper article poster abstract thesis dissertation ' +
    'book chapter blog study research patent team colleague colleagues lab laboratory project work job career ' +
    'vortrag vorlesung prasentation sitzung artikel arbeit aufsatz doktorarbeit dissertation buch kapitel studie ' +
    'forschung labor projekt kollege kollegin kollegen kolleginnen ' +
    'conference cours expose seance these memoire livre chapitre etude recherche equipe collegue collegues ' +
    'laboratoire projet travail'
  ).split(' '),
);

/** What words tell of it: not when or to whom, nor who or what is to blame. */
const happening = happened | told.body | told.trouble | told.inability;
const hinting = hinted & ~(hint.culprit | hint.site);
