import { adverseEventWeights } from '#libs/lexicon';
import { FormMemory, hitOfWords, isNegated, type Hit, type Reading, type Word } from '#libs/reading';
import { PairScores, Weights, windowOf, WindowScores, type Pair, type Window } from './adverse-event-scores.js';
import type { Signs, Suspect } from './sign-reader.js';

const weightsOf = ({ bias, weights }: { bias: number; weights: string }) => new Weights(bias, weights);
const { pair, sentence, experience } = adverseEventWeights;
const pairScores = new PairScores(weightsOf(pair));
const sentenceWeights = weightsOf(sentence);
const sentenceScores = new WindowScores(sentenceWeights);
const experienceScores = new WindowScores(weightsOf(experience));
const [ofPair, withoutPair] = [sentenceWeights.of('PAIR'), sentenceWeights.of('NOPAIR')];

const noPair = -6;

interface Judgement {
  window: Window;
  /** How far above (or below) the thresholds: 1 and more is probable, 0 and more possible. */
  level: number;
  pair: Pick<Pair, 'suspect' | 'event'> | undefined;
}

/** Zero at the routing point, one at the balanced point, growing on both sides. */
function level(of: { probable: number; possible: number }, value: number): number {
  return (value - of.possible) / (of.probable - of.possible);
}

function judgeProse(window: Window): Judgement {
  const best = pairScores.best(window);
  const value =
    sentenceScores.score(window) + (Math.max(noPair, best?.score ?? noPair) / 2) * ofPair + (best ? 0 : withoutPair);
  return { window, level: level(sentence, value), pair: best };
}

function judgeExperience(window: Window): Judgement {
  const event = window.events.find(({ broad }) => !broad) ?? window.events[0];
  const suspect = window.suspects[0];
  return {
    window,
    level: level(experience, experienceScores.score(window)),
    pair: event && suspect ? { suspect, event } : undefined,
  };
}

const persons =
  /^(?:i|i'm|i've|i'd|i'll|im|ive|my|me|mine|myself|we|our|ich|mein|meine|meiner|mir|mich|je|j|ma|mon|mes|moi|yo|mi|io|mio|mia|ik|mijn)$/;
const tellers = /^(?:i|i'm|i've|i'd|my|me|ich|mein|meine|mir|je|j|ma|mon|yo|mi|io|mia|ik|mijn)$/;
const patients =
  /^(?:patients?|woman|man|boy|girl|child|infant|baby|mother|father|mum|mom|dad|wife|husband|son|daughter|sister|brother|grandmother|grandfather|aunt|uncle|friend|neighbou?r|colleague|he|she|his|her|him|male|female|old|mutter|vater|frau|mann|tochter|sohn|mere|pere|femme|mari|fille|fils)$/;

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
  if (solid.length === 0 && !scope.inherited) return [];
  let best: Judgement | undefined;
  for (const judgement of judgements(reading, signs, solid, scope, news && !scope.inherited)) {
    if (judgement.level < 0 || (best && judgement.level <= best.level) || allExplained(judgement.window)) continue;
    best = judgement;
  }
  return best ? [hitOf(reading, best, scope)] : [];
}

const possessives = /^(?:my|his|her|our|their|mein|meine|meinem|meinen|meiner|mon|ma|mes|mi|mio|mia)$/;

/** A class of medicines that somebody takes: "my statin". */
function isSomebodys({ words }: Reading, { from }: Suspect): boolean {
  const before = words[from - 1];
  return before !== undefined && !(words[from] as Word).broken && possessives.test(before.form);
}

/** News and announcements: with links, tags or the capitals of a headline. Without somebody it happened to, they tell of no case. */
export function isPost(reading: Reading): boolean {
  if (reading.links.length > 0 || reading.handles.length > 0 || reading.hashtags.length > 0) return true;
  let long = 0;
  let capital = 0;
  for (const word of reading.words) {
    if (word.form.length <= 3) continue;
    long++;
    if (word.capital) capital++;
  }
  return long >= 4 && capital >= long * 0.75;
}

const clinicalWords =
  /^(?:patients?|cases?|study|studies|trial|trials|group|groups|cells?|therapy|clinical|diagnosis|mean|serum|plasma|findings|treated|authors?|report|biopsy|literature|rats|mice|levels?)$/;

/** Whom or what a word speaks of, as bits. */
const speaks = { person: 1, teller: 2, patient: 4, clinical: 8 };
const spokenOf = new FormMemory(
  (text) =>
    (persons.test(text) ? speaks.person : 0) |
    (tellers.test(text) ? speaks.teller : 0) |
    (patients.test(text) ? speaks.patient : 0) |
    (clinicalWords.test(text) ? speaks.clinical : 0),
);

/** What the words of a window speak of; words in tags do not make it somebody's. */
function spoken(reading: Reading, from: number, to: number): { all: number; untagged: number } {
  let all = 0;
  let untagged = 0;
  for (let i = from; i <= to; i++) {
    const word = reading.words[i] as Word;
    const bits = spokenOf.of(word.written, reading.generation);
    all |= bits;
    if (word.tag === undefined) untagged |= bits;
  }
  return { all, untagged };
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

const purposes = /^(?:for|against|treat|treats|treating|relieve|relieves|gegen|contre|pour|para|contra|voor|per)$/;

/** Whether a window has events, and each is denied ("no side effects") or what the medicine is given for ("for headache"). */
function allExplained(window: Window): boolean {
  return window.events.some(({ broad }) => !broad) && unexplained(window).length === 0;
}

/** The events of a window that are neither denied nor what a medicine is given for. */
function unexplained(window: Window): Window['events'] {
  const { words } = window.reading;
  const left: Window['events'] = [];
  let explained: { to: number } | undefined;
  for (const event of window.events) {
    if (event.broad) continue;
    const before = words[event.from - 1];
    const listed = explained !== undefined && isListed(window.reading, explained.to, event.from);
    const purpose = before !== undefined && event.from > window.from && purposes.test(before.form);
    if (listed || purpose || isNegated(window.reading, event.from)) explained = event;
    else left.push(event);
  }
  return left;
}

const ands = /^(?:and|und|et|y|e)$/;
const ors = /^(?:or|oder|ou|o)$/;
/** What somebody did, no name of a disease: "for headache and vomited". */
const happened = /(?:..ed|bled|threw|fell|broke|felt|erbrach|erbrochen)$/;

/** Whether a mention goes on the list that another one ends: "for headache, fever and nausea", "never fainted or vomited". */
function isListed({ words }: Reading, to: number, from: number): boolean {
  const between = from - to === 2 ? (words[to + 1] as Word).form : undefined;
  if (between !== undefined && ors.test(between)) return true;
  return (
    (from - to === 1 || (between !== undefined && ands.test(between))) && !happened.test((words[from] as Word).form)
  );
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
