import {
  isForeign,
  judgeAccount,
  nothingTold,
  probableAccount,
  type Account,
  type Excuse,
  type Mention,
} from '#libs/accounts';
import { hitOfWords, type Hit, type Reading, type Word } from '#libs/reading';
import { windowOf } from './event-window.js';
import { allExplained, unexplained } from './explained-events.js';
import { judgeExperience, judgeProse, type Judgement } from './judge-window.js';
import type { Signs, Suspect } from './sign-reader.js';
import { patients, persons, speaks, spoken } from './whose-words.js';

export interface AdverseEventScope {
  /** Named or inherited medicines of the text, as words. */
  medicines: { from: number; to: number }[];
  /** A product is understood from the thread or the page, though the text may not name it. */
  inherited: boolean;
  /** The text reads as news or an announcement (`isPost`). */
  post: boolean;
}

/**
 * Finds a medicine and an unwanted event brought together. At most one hit a text, its strongest: `probable` at the
 * balanced point of the detector, `possible` at the cautious one. `details` holds the four minimum criteria as found.
 */
export function detectAdverseEvents(reading: Reading, scope: AdverseEventScope, read: () => Signs): Hit[] {
  if (reading.words.length === 0) return [];
  const news = scope.post;
  if (news && scope.medicines.length === 0 && !scope.inherited) return [];
  const signs = read();
  const solid = signs.suspects.filter((suspect) =>
    news ? suspect.kind === 'name' : suspect.kind !== 'class' || isSomebodys(reading, suspect),
  );
  const { account, excuses } = isAccount(reading, news)
    ? judgeAccount(
        reading,
        signs.events.filter(({ broad }) => !broad),
        signs.account,
        scope.inherited,
      )
    : nothingTold;
  let best: Judgement | undefined;
  if (solid.length > 0 || scope.inherited)
    for (const judgement of judgements(reading, signs, solid, scope, news && !scope.inherited)) {
      if (judgement.level < 0 || (best && judgement.level <= best.level) || allExplained(judgement.window)) continue;
      best = judgement;
    }
  if (best && (isUntold(reading, account, excuses, scope) || isExcused(reading, excuses, scope, best)))
    best = undefined;
  if (best && best.level >= 1) return [hitOf(reading, best, scope)];
  if (account) return [hitOfAccount(reading, account, scope)];
  return best ? [hitOf(reading, best, scope)] : [];
}

function isOrdinary(reading: Reading): boolean {
  return (spoken(reading, 0, reading.words.length - 1).all & speaks.teller) !== 0 || isForeign(reading);
}

/** Whether an account was looked for and none found: the fitted weights know papers and English patients better. */
function isUntold(
  reading: Reading,
  account: Account | undefined,
  excuses: ReadonlySet<Excuse>,
  { inherited }: AdverseEventScope,
): boolean {
  return !account && excuses.size === 0 && (inherited ? isForeign(reading) : isOrdinary(reading));
}

/** Excuses that hold whoever speaks and however sure the weights are, and those that hold where they are not. */
const always: Excuse[] = ['acquitted', 'asked', 'priced', 'leaflet'];
const unsure: Excuse[] = ['cured', 'feared', 'before', 'better', 'reason', 'denied'];

function isExcused(
  reading: Reading,
  excuses: ReadonlySet<Excuse>,
  { inherited }: AdverseEventScope,
  { level }: Judgement,
): boolean {
  if (excuses.size === 0) return false;
  if (always.some((excuse) => excuses.has(excuse)) || (inherited ? isForeign(reading) : isOrdinary(reading)))
    return true;
  return !inherited && (level < 1 || excuses.has('cured')) && unsure.some((excuse) => excuses.has(excuse));
}

/** Whether somebody tells of themselves or of people around them; case reports and news do not. */
function isAccount(reading: Reading, news: boolean): boolean {
  const { all, untagged } = spoken(reading, 0, reading.words.length - 1);
  if (news) return (untagged & speaks.teller) !== 0;
  return (all & speaks.clinical) === 0 || (all & speaks.teller) !== 0;
}

const possessives = /^(?:my|his|her|our|their|mein|meine|meinem|meinen|meiner|mon|ma|mes|mi|mio|mia)$/;

/** A class of medicines that somebody takes: "my statin". */
function isSomebodys({ words }: Reading, { from }: Suspect): boolean {
  const before = words[from - 1];
  return before !== undefined && !(words[from] as Word).broken && possessives.test(before.form);
}

function* judgements(
  reading: Reading,
  signs: Signs,
  solid: Suspect[],
  scope: AdverseEventScope,
  ofSomebody: boolean,
): Generator<Judgement> {
  const sentences = sentencesOf(reading);
  const pieces = new Int32Array(reading.words.length);
  for (const [index, { from, to }] of sentences.entries()) pieces.fill(index, from, to + 1);
  const sentenceOf = (mention: { from: number }) => pieces[mention.from] as number;
  const suspected = new Set(solid.map(sentenceOf));
  const eventful = new Set(signs.events.filter(({ broad }) => !broad).map(sentenceOf));
  for (const [index, { from, to }] of sentences.entries()) {
    const here = suspected.has(index);
    const beside =
      !here && !scope.inherited && eventful.has(index) && (suspected.has(index - 1) || suspected.has(index + 1));
    if (!here && !beside && !scope.inherited) continue;
    const { all, untagged } = spoken(reading, from, to);
    if (ofSomebody && (untagged & (speaks.teller | speaks.patient)) === 0) continue;
    const personal = (all & speaks.person) !== 0;
    const window = windowOf(reading, signs, from, to);
    if (here) {
      yield judgeProse(window);
      if (personal) yield judgeExperience(window);
    } else if (scope.inherited) {
      // In case reports and papers, which speak of patients and studies and not of themselves, no product is understood.
      if ((all & speaks.teller) !== 0 || (all & speaks.clinical) === 0) yield judgeExperience(window);
    } else {
      const other = sentences[suspected.has(index - 1) ? index - 1 : index + 1] as { from: number; to: number };
      yield judgeProse(windowOf(reading, signs, Math.min(from, other.from), Math.max(to, other.to)));
      if (personal) yield judgeExperience(window);
    }
  }
}

/** Words looked at together: longer sentences, which are lists or no sentences at all, are taken in pieces. */
const longestWindow = 120;

function sentencesOf({ words }: Reading): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let last: { from: number; to: number } | undefined;
  for (let i = 0; i < words.length; i++) {
    if (last && (words[last.from] as Word).sentence === (words[i] as Word).sentence && i - last.from < longestWindow)
      last.to = i;
    else sentences.push((last = { from: i, to: i }));
  }
  return sentences;
}

function hitOf(reading: Reading, { window, level: reached, pair }: Judgement, scope: AdverseEventScope): Hit {
  const words = (from: number, to: number) =>
    reading.clean.slice((reading.words[from] as Word).start, (reading.words[to] as Word).end);
  const likely = pair?.event ?? window.events[0];
  // Of the disease a medicine is given for and the rash that came of it, the rash is what happened.
  const left = unexplained(window);
  const event = likely && !likely.broad && !left.includes(likely) ? (left[0] ?? likely) : likely;
  const suspect = pair?.suspect ?? window.suspects[0];
  const inside = reading.words.slice(window.from, window.to + 1);
  const patient = inside.find((word) => patients.test(word.form)) ?? inside.find((word) => persons.test(word.form));
  return {
    ...(event ? hitOfWords(reading, event.from, event.to) : hitOfWords(reading, window.from, window.to)),
    confidence: reached >= 1 ? 'probable' : 'possible',
    details: {
      reporter: inside.some((word) => persons.test(word.form)),
      patient: patient ? reading.clean.slice(patient.start, patient.end) : false,
      product: suspect ? words(suspect.from, suspect.to) : scope.inherited ? 'understood from the context' : false,
      reaction: event ? words(event.from, event.to) : false,
    },
  };
}

function hitOfAccount(reading: Reading, { event, medicine, score }: Account, scope: AdverseEventScope): Hit {
  const words = ({ from, to }: Mention) =>
    reading.clean.slice((reading.words[from] as Word).start, (reading.words[to] as Word).end);
  const patient =
    reading.words.find((word) => patients.test(word.form)) ?? reading.words.find((word) => persons.test(word.form));
  return {
    ...hitOfWords(reading, event.from, event.to),
    confidence: score >= probableAccount ? 'probable' : 'possible',
    details: {
      reporter: reading.words.some((word) => persons.test(word.form)),
      patient: patient ? reading.clean.slice(patient.start, patient.end) : false,
      product: medicine ? words(medicine) : scope.inherited ? 'understood from the context' : false,
      reaction: words(event),
    },
  };
}
