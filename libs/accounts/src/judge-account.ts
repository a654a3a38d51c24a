import type { Reading, Word } from '#libs/reading';
import type { Account } from './account.js';
import { eventsIn, type AccountEvent } from './account-events.js';
import { hint, told, type AccountSigns } from './account-signs.js';
import type { Excuse } from './excuse.js';
import { Excuses, has, isTold, type AccountSentence } from './excuses.js';
import { isAcquitted } from './acquitted.js';
import { isForeign, isLearnt } from './foreign.js';
import { firstFrom, type Mention } from './mention.js';
import { leaningOf, wordsThatLean } from './judge-leaning.js';
import { judgeSituation } from './situations.js';

/** What a text tells, or else what excuses the events it names. */
export interface Told {
  account: Account | undefined;
  excuses: ReadonlySet<Excuse>;
  /** What the model of leanings sees in it: places of `leaningSigns`. */
  leaning: readonly number[] | undefined;
}

const none: ReadonlySet<Excuse> = new Set();
export const nothingTold: Told = { account: undefined, excuses: none, leaning: undefined };

/** Scores from which an account is routed, and from which it is held to be sure. */
export const possibleAccount = 3;
export const probableAccount = 5.5;

/** How far above its threshold the model of leanings speaks for a text whose only event is excused. */
const overExcuse = 0.8;

/** And of English, whose fitted weights of words know much of it already. */
const inEnglish = 0.4;

/** How far below its threshold the model of leanings takes back what the rules found. */
const vetoes = (score: number) => (score < 4.5 ? -0.5 : -1);

const myself = /^(?:i|i'm|im|i've|ive|i'd|my|me|myself|mine)$/;
/** "Factor I" is nobody. */
const numbered = /^(?:type|factor|phase|grade|class|stage|mobitz|interferon|angiotensin|topoisomerase|bipolar)$/;

/** In another language than papers and labels, or somebody speaks of themselves. */
function isPersonal(reading: Reading): boolean {
  const { words } = reading;
  return (
    isForeign(reading) ||
    words.some(({ form }, i) => myself.test(form) && !(form === 'i' && numbered.test(words[i - 1]?.form ?? '')))
  );
}

/** Sentences after the medicine's in which what happened may stand. */
const after = 4;

/**
 * Reads an account by a patient or somebody around them: a medicine, and what went wrong within some sentences of it,
 * unless the words excuse it as feared, asked, denied, treated, there before or better since.
 */
export function judgeAccount(
  reading: Reading,
  clinical: readonly Mention[],
  account: AccountSigns,
  inherited: boolean,
): Told {
  const sentences = accountSentences(reading, account);
  const named = account.medicines.length > 0;
  if (!named && !inherited) return nothingTold;
  const all = sentences.reduce((bits, sentence) => bits | sentence.all, 0);
  const distance = inherited || isTold(reading, 0, reading.words.length - 1) || isForeign(reading) ? 0 : farAway;
  const excuses = new Excuses(reading, account, sentences, all);
  let best: Account | undefined;
  const found = new Set<Excuse>();
  const offer = (offered: Account | undefined) => {
    if (offered && (!best || offered.score > best.score)) best = offered;
  };
  const acquitted = isAcquitted(reading, account);
  if (!acquitted) {
    sentences.forEach((sentence, at) => {
      const tie = named ? tieOf(sentences, at) : undefined;
      if (!tie && !inherited) return;
      for (const event of eventsIn(reading, clinical, account, sentence.from, sentence.to)) {
        const excuse = excuses.excuse(event, at, tie?.medicine);
        if (excuse) {
          found.add(excuse);
          continue;
        }
        const score =
          weigh(reading, account, excuses, sentences, at, event, tie) -
          (event.clinical ? distance : 0) -
          (account.called ? 0 : uncalled);
        offer({ score, event, medicine: tie?.medicine });
      }
      if (tie) offer(harmAlone(reading, account, excuses, sentence, tie));
    });
  }
  sentences.forEach((_, at) => {
    const tie = named ? tieOf(sentences, at) : undefined;
    if (!tie && !inherited) return;
    offer(judgeSituation(reading, account, excuses, sentences, at, tie?.medicine));
  });
  let strong = best && best.score >= possibleAccount ? best : undefined;
  const leaning = leaningOf(reading, clinical, account, excuses, sentences, found, inherited);
  // Of English patients, whose product is understood, the fitted weights of words know more.
  const knows = !inherited || isForeign(reading);
  const needed = (isExcusing(found) && !best ? overExcuse : 0) + (isForeign(reading) ? 0 : inEnglish);
  if (!strong && !acquitted && knows && leaning && leaning.above >= needed) {
    const event = wordsThatLean(reading, account, leaning);
    if (event) strong = { score: possibleAccount, event, medicine: leaning.window.medicines[0] };
  } else if (
    strong &&
    knows &&
    leaning &&
    leaning.above < vetoes(strong.score) &&
    isPersonal(reading) &&
    isLearnt(reading)
  )
    strong = undefined;
  if (acquitted) found.add('acquitted');
  if (has(all, told.leaflet) && !isTold(reading, 0, reading.words.length - 1)) found.add('leaflet');
  return {
    account: strong,
    excuses: strong || (best && !isPersonal(reading)) ? none : found,
    leaning: leaning?.places,
  };
}

/** What a text that calls no medicine by any name has to make up for. */
const uncalled = 2.5;

/** What a medicine is for excuses that alone, nothing else that is told. */
function isExcusing(found: ReadonlySet<Excuse>): boolean {
  return found.size > (found.has('treated') ? 1 : 0);
}

/** What an English text without anybody who tells has to make up for: papers and labels speak so. */
const farAway = 4;

interface Tie {
  medicine: Mention;
  /** In the sentence itself, before it, after it. */
  where: 'here' | 'before' | 'after';
  /** The medicine's sentence. */
  at: number;
}

/** The medicine an event of a sentence may be of. */
function tieOf(sentences: AccountSentence[], at: number): Tie | undefined {
  const here = (sentences[at] as AccountSentence).medicines[0];
  if (here) return { medicine: here, where: 'here', at };
  for (let back = 1; back <= after; back++) {
    const medicine = sentences[at - back]?.medicines.at(-1);
    if (medicine) return { medicine, where: 'before', at: at - back };
  }
  for (let on = 1; on <= 2; on++) {
    const medicine = sentences[at + on]?.medicines[0];
    if (medicine) return { medicine, where: 'after', at: at + on };
  }
  return undefined;
}

function weigh(
  reading: Reading,
  account: AccountSigns,
  excuses: Excuses,
  sentences: AccountSentence[],
  at: number,
  event: AccountEvent,
  tie: Tie | undefined,
): number {
  const sentence = sentences[at] as AccountSentence;
  let score = event.strength;
  if (has(sentence.all, told.brings)) score += 1;
  if (isTold(reading, sentence.from, sentence.to)) score += 1;
  else if (has(sentence.all, told.whose)) score += 0.5;
  if (tie) {
    if (excuses.isBlamed(tie.medicine)) score += 1.5;
    if (tie.where === 'here') score += event.from > tie.medicine.to ? 1 : 0.5;
    else if (tie.where === 'after') score -= 1;
    else if (has(account.bits[sentence.from] as number, told.whose)) score += 0.5;
    if (isOnset(sentence, sentences[tie.at] as AccountSentence)) score += 0.5;
  } else score += 1;
  return score;
}

/** It began once the medicine was taken. */
function isOnset(here: AccountSentence, there: AccountSentence): boolean {
  return has(there.hints, hint.takes) && has(here.hints, hint.began);
}

/** "Wegovy has me ...": harm by the verb alone, where nothing good is said. */
function harmAlone(
  { words }: Reading,
  { bits }: AccountSigns,
  excuses: Excuses,
  sentence: AccountSentence,
  { medicine: before, where }: Tie,
): Account | undefined {
  if (has(sentence.all, told.benefit | told.feared | told.trade) || excuses.isAsked(sentence)) return undefined;
  for (const medicine of sentence.medicines)
    for (let i = medicine.to + 1; i <= Math.min(sentence.to, medicine.to + 3); i++)
      if (has(bits[i] as number, told.brings)) return { score: 3, event: { from: i, to: sentence.to }, medicine };
  const { from, to } = sentence;
  const pointsBack = where === 'before' && it.test((words[from] as Word).form) && to > from + 2;
  if (pointsBack && has(bits[from + 1] as number, told.brings))
    return { score: 3, event: { from: from + 1, to }, medicine: before };
  return undefined;
}

/** "More of a headache than paracetamol can fix" */
const compared = /^(?:than|als)$/;
const it = /^(?:it|that|they|das|es|die|ca|cela|c)$/;

/** Words looked at together, and medicines among them. */
const longest = 120;
const most = 8;

function accountSentences({ words, clean }: Reading, { bits, hints, medicines }: AccountSigns): AccountSentence[] {
  const sentences: AccountSentence[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const last = sentences.at(-1);
    if (last && (words[last.from] as Word).sentence === word.sentence && i - last.from < longest) {
      last.to = i;
      last.all |= bits[i] as number;
      last.hints |= hints[i] as number;
    } else
      sentences.push({
        from: i,
        to: i,
        all: bits[i] as number,
        hints: hints[i] as number,
        medicines: [],
        question: false,
        at: sentences.length,
      });
  }
  for (const sentence of sentences) {
    for (let i = firstFrom(medicines, sentence.from); i < medicines.length && sentence.medicines.length < most; i++) {
      const medicine = medicines[i] as Mention;
      if (medicine.from > sentence.to) break;
      if (compared.test(words[medicine.from - 1]?.form ?? '')) continue;
      sentence.medicines.push(medicine);
    }
    const end = (words[sentence.to] as Word).end;
    sentence.question = /^[^\p{L}\p{N}.!]{0,3}\?/u.test(clean.slice(end, end + 4));
  }
  return sentences;
}
