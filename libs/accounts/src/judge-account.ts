import type { Reading, Word } from '#libs/reading';
import type { Account } from './account.js';
import { eventsIn, type AccountEvent } from './account-events.js';
import { told, type AccountSigns } from './account-signs.js';
import { Excuses, has, isTold, type AccountSentence, type Excuse } from './excuses.js';
import { isForeign } from './foreign.js';
import { firstFrom, type Mention } from './mention.js';
import { judgeSituation } from './situations.js';

/** What a text tells, or else what excuses the events it names. */
export interface Told {
  account: Account | undefined;
  excuses: ReadonlySet<Excuse>;
}

const none: ReadonlySet<Excuse> = new Set();
export const nothingTold: Told = { account: undefined, excuses: none };

/** Scores from which an account is routed, and from which it is held to be sure. */
export const possibleAccount = 3;
export const probableAccount = 5.5;

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
  if (!has(all, told.acquits)) {
    sentences.forEach((sentence, at) => {
      const tie = named ? tieOf(sentences, at) : undefined;
      if (!tie && !inherited) return;
      for (const event of eventsIn(clinical, account, sentence.from, sentence.to)) {
        const excuse = excuses.excuse(event, at);
        if (excuse) {
          found.add(excuse);
          continue;
        }
        const score = weigh(reading, account, excuses, sentences, at, event, tie) - (event.clinical ? distance : 0);
        offer({ score, event, medicine: tie?.medicine });
      }
      if (tie) offer(harmAlone(account, excuses, sentence));
    });
  }
  sentences.forEach((_, at) => {
    const tie = named ? tieOf(sentences, at) : undefined;
    if (tie || inherited) offer(judgeSituation(reading, account, excuses, sentences, at, tie?.medicine));
  });
  const strong = best && best.score >= possibleAccount ? best : undefined;
  if (has(all, told.acquits)) found.add('acquitted');
  if (has(all, told.leaflet) && !isTold(reading, 0, reading.words.length - 1)) found.add('leaflet');
  return { account: strong, excuses: best ? none : found };
}

/** What an English text without anybody who tells has to make up for: papers and labels speak so. */
const farAway = 4;

interface Tie {
  medicine: Mention;
  /** In the sentence itself, before it, after it. */
  where: 'here' | 'before' | 'after';
}

/** The medicine an event of a sentence may be of. */
function tieOf(sentences: AccountSentence[], at: number): Tie | undefined {
  const here = (sentences[at] as AccountSentence).medicines[0];
  if (here) return { medicine: here, where: 'here' };
  for (let back = 1; back <= after; back++) {
    const medicine = sentences[at - back]?.medicines.at(-1);
    if (medicine) return { medicine, where: 'before' };
  }
  for (let on = 1; on <= 2; on++) {
    const medicine = sentences[at + on]?.medicines[0];
    if (medicine) return { medicine, where: 'after' };
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
  } else score += 1;
  return score;
}

/** "Wegovy has me ...": harm by the verb alone, where nothing good is said. */
function harmAlone({ bits }: AccountSigns, excuses: Excuses, sentence: AccountSentence): Account | undefined {
  if (has(sentence.all, told.benefit | told.feared | told.trade) || excuses.isAsked(sentence)) return undefined;
  for (const medicine of sentence.medicines)
    for (let i = medicine.to + 1; i <= Math.min(sentence.to, medicine.to + 3); i++)
      if (has(bits[i] as number, told.brings)) return { score: 3, event: { from: i, to: sentence.to }, medicine };
  return undefined;
}

/** Words looked at together, and medicines among them. */
const longest = 120;
const most = 8;

function accountSentences({ words, clean }: Reading, { bits, medicines }: AccountSigns): AccountSentence[] {
  const sentences: AccountSentence[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const last = sentences.at(-1);
    if (last && (words[last.from] as Word).sentence === word.sentence && i - last.from < longest) {
      last.to = i;
      last.all |= bits[i] as number;
    } else
      sentences.push({ from: i, to: i, all: bits[i] as number, medicines: [], question: false, at: sentences.length });
  }
  for (const sentence of sentences) {
    for (let i = firstFrom(medicines, sentence.from); i < medicines.length && sentence.medicines.length < most; i++) {
      const medicine = medicines[i] as Mention;
      if (medicine.from > sentence.to) break;
      sentence.medicines.push(medicine);
    }
    const end = (words[sentence.to] as Word).end;
    sentence.question = /^[^\p{L}\p{N}.!]{0,3}\?/u.test(clean.slice(end, end + 4));
  }
  return sentences;
}
