import { accountLexicon } from '#libs/lexicon';
import { TermAutomaton, type Reading, type Word } from '#libs/reading';
import { isMisspelt } from './misspelt.js';
import type { Mention } from './mention.js';

/** Kinds that mark words; what is likely a medicine is looked at by itself. */
const kinds = Object.keys(accountLexicon).filter((kind) => kind !== 'likely');
const likelySet = kinds.length;

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

/** What the vocabulary of accounts finds: for each word its bits, and the medicines as people call them. */
export interface AccountSigns {
  bits: Int32Array;
  medicines: Mention[];
}

const possessives =
  /^(?:my|his|her|our|their|mum's|mom's|dad's|mein|meine|meinem|meinen|meiner|mon|ma|mes|son|sa|ses|the|this|these|die|der|das|den|dem|la|le|ce|cette|of|first|second|third|ersten|erste|zweiten|zweite|premiere|deuxieme|on|no)$/;
/** Forms of address and impersonal pronouns, which are nobody's body. */
const polite = /^(?:sie|ihr|ihre|ihnen|ihren|ihrem|ihrer)$/;
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
    for (const kind of [...kinds, 'likely']) this.automaton.addSet(accountLexicon[kind] as string[]);
  }

  /** `medicines` are those found already, by whatever name. */
  read(reading: Reading, medicines: readonly Mention[]): AccountSigns {
    const { words } = reading;
    const bits = new Int32Array(words.length);
    const likely: Mention[] = [];
    this.automaton.scan(reading, (from, to, set) => {
      const word = words[from] as Word;
      if (word.tag === 'link') return;
      const mark = 1 << set;
      if (set === likelySet) likely.push({ from, to });
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
    for (const mention of likely) if (isLikely(reading, mention, bits)) put(mention);
    return { bits, medicines: runsOf(bits, told.medicine) };
  }
}

/** A jab, a pill, a patch: with whose it is, or which, before it. */
function isLikely({ words }: Reading, { from }: Mention, bits: Int32Array): boolean {
  const before = words[from - 1];
  if (!before || (words[from] as Word).broken) return false;
  return possessives.test(before.form) || ((bits[from - 1] as number) & (told.link | told.medicine)) !== 0;
}

function isSomebody(words: Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.tag !== undefined) return false;
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
