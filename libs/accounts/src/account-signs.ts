import { accountHints, accountLexicon } from '#libs/lexicon';
import { TermAutomaton, type Reading, type Word } from '#libs/reading';
import { isForeign } from './foreign.js';
import { isMisspelt } from './misspelt.js';
import type { Mention } from './mention.js';

/** Kinds that mark words; what is likely a medicine, or may speak of one, is looked at by itself. */
const kinds = Object.keys(accountLexicon).filter((kind) => kind !== 'likely' && kind !== 'vague');
const [likelySet, vagueSet] = [kinds.length, kinds.length + 1];
const hintKinds = Object.keys(accountHints);

/** The bit of a kind of sign. */
function bit(kind: string): number {
  return 1 << kinds.indexOf(kind);
}

/** What a word is part of, as bits. */
export const told = {
  event: bit('told'),
  idiom: bit('idiom'),
  body: bit('body'),
  trouble: bit('trouble'),
  activity: bit('activity'),
  inability: bit('inability'),
  medicine: bit('medicine'),
  link: bit('link'),
  weakLink: bit('weakLink'),
  brings: bit('brings'),
  benefit: bit('benefit'),
  treats: bit('treats'),
  feared: bit('feared'),
  again: bit('again'),
  general: bit('general'),
  leaflet: bit('leaflet'),
  others: bit('others'),
  asks: bit('asks'),
  before: bit('before'),
  stopped: bit('stopped'),
  acquits: bit('acquits'),
  trade: bit('trade'),
  given: bit('given'),
  whose: bit('whose'),
  overdose: bit('overdose'),
  misuse: bit('misuse'),
  error: bit('error'),
  pregnancy: bit('pregnancy'),
  noEffect: bit('noEffect'),
  device: bit('device'),
  deviceParts: bit('deviceParts'),
  death: bit('death'),
};

const happening = told.event | told.idiom | told.device | told.overdose | told.error;

function hintBit(kind: string): number {
  return 1 << hintKinds.indexOf(kind);
}

/** What a word hints at, as bits of their own: little by itself. */
export const hint = {
  takes: hintBit('takes'),
  began: hintBit('began'),
  likened: hintBit('likened'),
  dire: hintBit('dire'),
  lost: hintBit('lost'),
  culprit: hintBit('culprit'),
  persists: hintBit('persists'),
  works: hintBit('works'),
  acts: hintBit('acts'),
  nothing: hintBit('nothing'),
  planned: hintBit('planned'),
  cheer: hintBit('cheer'),
  news: hintBit('news'),
  slip: hintBit('slip'),
  mechanics: hintBit('mechanics'),
  site: hintBit('site'),
  pet: hintBit('pet'),
  errand: hintBit('errand'),
  without: hintBit('without'),
  rescue: hintBit('rescue'),
  sweets: hintBit('sweets'),
};

/** What the vocabulary of accounts finds: for each word its bits and hints, and the medicines as people call them. */
export interface AccountSigns {
  bits: Int32Array;
  hints: Int32Array;
  medicines: Mention[];
  /** Whether one is called by a name or as somebody's; otherwise only what went wrong with somebody makes it one. */
  called: boolean;
}

const possessives =
  /^(?:my|his|her|our|their|mum's|mom's|dad's|mein|meine|meinem|meinen|meiner|mon|ma|mes|son|sa|ses|the|this|these|die|der|das|den|dem|la|le|ce|cette|of|first|second|third|ersten|erste|zweiten|zweite|premiere|deuxieme|on|no|new|neue|neuen|neues|neuer|nouveau|nouvelle|nouveaux|mijn|het|die|dat|deze|dit|min|mina|den|det|forsta|andra|a|an|another|some|that|these|those|ein|eine|einen|einem|einer|dieses|diese|diesen|diesem|dieser|des|irgendein|irgendeine|les|des|un|une|ces|cet|l|du|d|leur|leurs|de|een|zijn|haar|ett|en|sin|sina|el|los|las|mi|mis|su|sus|este|esta|estas|una|unas|unos|il|lo|gli|i|mio|mia|miei|questo|questa|queste|quella|quelle|quel|di|primera|segunda|tercera|nueva|nuevo|nuevas|ultima|otra|prima|seconda|terza|nuova|nuovo|nuove|ultima|altra|altro|dritte|dritten|nachste|letzte|letzten|andere|anderen|anderes|zwei|drei|vier|two|three|four|third|fourth|last|next|other|every|each|jede|jeden|jeder|deux|trois|quatre|deuxieme|troisieme|derniere|dernier|autre|autres|chaque|eerste|tweede|derde|andere|twee|drie|tredje|nya|nytt|tva|tre|dos|tres|due|after|per)$/;
/** Forms of address and impersonal pronouns, which are nobody's body. */
const polite = /^(?:sie|ihr|ihre|ihnen|ihren|ihrem|ihrer)$/;
/** After "im" for "I'm", which in German is "in the". */
const contracted =
  /^(?:a|an|in|on|off|so|the|not|just|still|now|going|getting|having|taking|feeling|also|all|always|really|done|sick|tired|at|back|like|too|only|scared|up)$/;
const impersonal = /^(?:faut|y|est|s)$/;

let shared: AccountReader | undefined;

/** The same vocabulary for everybody: built once, when a first text needs it. */
export function accountReader(): AccountReader {
  return (shared ??= new AccountReader());
}

/** Reads accounts; its automaton runs only over texts in which a medicine is in question. */
class AccountReader {
  private readonly automaton = new TermAutomaton();

  constructor() {
    for (const kind of [...kinds, 'likely', 'vague']) this.automaton.addSet(accountLexicon[kind] as string[]);
    for (const kind of hintKinds) this.automaton.addSet(accountHints[kind] as string[]);
  }

  /** `medicines` are those found already, by whatever name. */
  read(reading: Reading, medicines: readonly Mention[]): AccountSigns {
    const { words } = reading;
    const bits = new Int32Array(words.length);
    const hints = new Int32Array(words.length);
    const likely: Mention[] = [];
    const vague: Mention[] = [];
    this.automaton.scan(reading, (from, to, set) => {
      const word = words[from] as Word;
      if (word.tag === 'link') return;
      if (set > vagueSet) {
        const mark = 1 << (set - vagueSet - 1);
        for (let i = from; i <= to; i++) hints[i] = (hints[i] as number) | mark;
        return;
      }
      const mark = 1 << set;
      if (set === likelySet) likely.push({ from, to });
      else if (set === vagueSet) vague.push({ from, to });
      else if (mark !== told.whose || isSomebody(words, from))
        for (let i = from; i <= to; i++) bits[i] = (bits[i] as number) | mark;
    });
    const put = ({ from, to }: Mention) => {
      for (let i = from; i <= to; i++) bits[i] = (bits[i] as number) | told.medicine;
    };
    // Registers have names such as "fièvre": of a vaccine against it.
    for (const medicine of medicines)
      if (medicine.from < medicine.to || ((bits[medicine.from] as number) & told.event) === 0) put(medicine);
    for (let i = 0; i < words.length; i++)
      if (((bits[i] as number) & told.medicine) === 0 && isMisspelt(reading, i)) put({ from: i, to: i });
    const spoken = isSpoken(reading);
    for (const mention of likely) if (isLikely(reading, mention, bits, spoken ? ahead : 1)) put(mention);
    if (spoken) for (let i = 0; i < words.length; i++) if (isDose(words, i)) put({ from: i, to: i });
    const called = runsOf(bits, told.medicine);
    if (called.length > 0 || !wentWrong(bits, hints) || !spoken)
      return { bits, hints, medicines: called, called: true };
    for (const mention of [...likely, ...vague]) put(mention);
    return { bits, hints, medicines: runsOf(bits, told.medicine), called: false };
  }
}

const myself = /^(?:i|i'm|i've|i'd|im|ive|my|me|mine|myself)$/;

/** In English, which papers are written in, somebody has to speak of themselves. */
function isSpoken(reading: Reading): boolean {
  return isForeign(reading) || reading.words.some(({ form }) => myself.test(form));
}

/** Something happened that people tell of medicines, whatever the medicine is called. */
function wentWrong(bits: Int32Array, hints: Int32Array): boolean {
  return (
    bits.some(
      (mark, i) =>
        (mark & happening) !== 0 ||
        ((mark & told.body) !== 0 &&
          bits.subarray(Math.max(0, i - 4), i + 5).some((near) => (near & told.trouble) !== 0)),
    ) || hints.some((mark) => (mark & hint.rescue) !== 0)
  );
}

/** How far before it may stand whose it is: "my new blood pressure tablets". */
const ahead = 3;
/** What is bought, cleaned with or proved by, and none takes. */
const noMedicine =
  /^(?:leb|nahr|wasch|putz|spul|reinig|verkehr|transport|hilfs|forder|geld|zahl|beweis|stil|losung|binde|recht|finanz|betrieb|arbeit|kuhl|dung|pflanz|ver|er|des)\w*mittel\w*$/;

/** A jab, a pill, a patch: with whose it is, or which, before it. */
function isLikely({ words }: Reading, { from }: Mention, bits: Int32Array, reach: number): boolean {
  if (noMedicine.test((words[from] as Word).form)) return false;
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    if ((words[i + 1] as Word).broken) return false;
    if (possessives.test((words[i] as Word).form)) return true;
    if (i === from - 1 && ((bits[i] as number) & (told.link | told.medicine)) !== 0) return true;
  }
  return false;
}

const units = /^(?:mg|mcg|ug|ml|iu|ie|ui)$/;
const dose = /^\d+(?:mg|mcg|ug|ml|iu|ie|ui)$/;

/** "5 ml", "50mg": of something that is dosed. */
function isDose(words: Word[], at: number): boolean {
  const { form, broken } = words[at] as Word;
  return dose.test(form) || (!broken && units.test(form) && /^\d+$/.test(words[at - 1]?.form ?? ''));
}

function isSomebody(words: Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.tag !== undefined) return false;
  if (word.form === 'im') return contracted.test(words[at + 1]?.form ?? '');
  if (polite.test(word.form)) return !(word.capital && !word.first);
  return !(word.form === 'il' && impersonal.test(words[at + 1]?.form ?? ''));
}

/** The runs of words that carry a bit. */
export function runsOf(bits: Int32Array, mark: number, from = 0, to = bits.length - 1): Mention[] {
  const runs: Mention[] = [];
  for (let i = from; i <= to; i++) {
    if (((bits[i] as number) & mark) === 0) continue;
    const begun = i;
    while (i + 1 <= to && ((bits[i + 1] as number) & mark) !== 0) i++;
    runs.push({ from: begun, to: i });
  }
  return runs;
}
