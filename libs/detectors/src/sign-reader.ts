import { accountReader, type AccountSigns, type Mention } from '#libs/accounts';
import { adverseEventLexicon } from '#libs/lexicon';
import { FormMemory, TermAutomaton, type Reading, type Word } from '#libs/reading';

export type SuspectKind = 'name' | 'abbreviation' | 'class' | 'other' | 'inferred';

export interface Suspect extends Mention {
  kind: SuspectKind;
}

/** An event; `broad` ones are words that name an event only beside other signs. */
export interface EventMention extends Mention {
  broad: boolean;
}

/** A cue term; `kind` is its place in `cueKinds`. */
export interface Cue extends Mention {
  kind: number;
}

/** What the vocabulary finds in a text, each list in the order of the words. */
export interface Signs {
  events: EventMention[];
  suspects: Suspect[];
  cues: Cue[];
  /** For each word the kinds of the clinical cues it belongs to, as bits in the order of `clinicalKinds`. */
  clinical: Int32Array;
  /** What the vocabulary of patients' accounts finds. */
  account: AccountSigns;
}

const vocabulary = Object.keys(adverseEventLexicon);

/** Kinds of cue terms: `c:` of clinical prose, `x:` of patients. */
export const cueKinds = vocabulary.filter((name) => name.includes(':'));
export const clinicalKinds = cueKinds.filter((name) => name.startsWith('c:'));
const clinicalBits = cueKinds.map((name) => (name.startsWith('c:') ? 1 << clinicalKinds.indexOf(name) : 0));

const abbreviation = vocabulary.indexOf('abbreviation');

/** "Il", "Des" at the beginning of a sentence are words; in capitals, or without a vowel ("Mtx"), they are abbreviations. */
function isSmallWord({ capital, capitals, form }: Word): boolean {
  return capital && !capitals && form.length <= 3 && /[aeiou]/.test(form);
}

const suspectKinds: [SuspectKind, string][] = [
  ['abbreviation', 'abbreviation'],
  ['class', 'class'],
  ['other', 'substance'],
];

/** Reads the signs of adverse events; its automaton runs only over texts in which a medicine is in question. */
export class SignReader {
  private readonly automaton = new TermAutomaton();
  /** For each set, in the order of the vocabulary, its place among the kinds of cues; -1 for other signs. */
  private readonly cues = vocabulary.map((name) => cueKinds.indexOf(name));

  constructor() {
    for (const name of vocabulary)
      this.automaton.addSet(adverseEventLexicon[name] as string[], { inflected: !name.includes(':') });
  }

  read(reading: Reading, medicines: Mention[]): Signs {
    const byKind = new Map<string, Mention[]>();
    const cues: Cue[] = [];
    const clinical = new Int32Array(reading.words.length);
    this.automaton.scan(reading, (from, to, set) => {
      if (reading.words[from]?.tag === 'link') return;
      if (set === abbreviation && isSmallWord(reading.words[from] as Word)) return;
      const cue = this.cues[set] as number;
      if (cue >= 0) {
        cues.push({ kind: cue, from, to });
        const bit = clinicalBits[cue] as number;
        if (bit !== 0) for (let i = from; i <= to; i++) clinical[i] = (clinical[i] as number) | bit;
      } else {
        const kind = vocabulary[set] as string;
        const list = byKind.get(kind);
        if (list) list.push({ from, to });
        else byKind.set(kind, [{ from, to }]);
      }
    });
    const of = (kind: string) => byKind.get(kind) ?? [];
    const covered = new Cover(reading.words.length);
    const suspects: Suspect[] = medicines.map(({ from, to }) => ({ from, to, kind: 'name' }));
    for (const suspect of suspects) covered.add(suspect);
    for (const [kind, list] of suspectKinds) {
      for (const mention of of(list)) {
        if (covered.touches(mention)) continue;
        suspects.push({ from: mention.from, to: mention.to, kind });
        covered.add(mention);
      }
    }
    infer(reading, suspects, covered);
    const no = coverOf(reading, of('notEvent'));
    const rising = new Map(of('rising').flatMap((sign) => [[sign.from, sign] as const, [sign.to, sign] as const]));
    const measured = of('measured').flatMap((mention) => {
      for (let i = mention.from - 4; i <= mention.to + 4; i++) {
        const sign = rising.get(i);
        if (sign && sameSentence(reading, sign.from, mention.from))
          return [{ from: Math.min(mention.from, sign.from), to: Math.max(mention.to, sign.to) }];
      }
      return [];
    });
    const named = [
      ...of('clinical'),
      ...of('ending').filter(({ from }) => (reading.words[from] as Word).form.length >= 6),
    ];
    const sure = merged([...named.filter((mention) => !no.touches(mention)), ...measured]).map(({ from, to }) => ({
      from,
      to,
      broad: false,
    }));
    const known = coverOf(reading, sure);
    const vague = merged(of('broad').filter((mention) => !known.touches(mention))).map(({ from, to }) => ({
      from,
      to,
      broad: true,
    }));
    const medicine = coverOf(
      reading,
      suspects.filter(({ kind }) => kind !== 'class'),
    );
    const events = [...sure, ...vague].sort((a, b) => a.from - b.from).filter((event) => !medicine.holds(event));
    return {
      events,
      suspects: suspects.sort((a, b) => a.from - b.from),
      cues,
      clinical,
      account: accountReader().read(
        reading,
        suspects.filter(({ kind }) => kind !== 'other' && kind !== 'inferred'),
      ),
    };
  }
}

const inducers = new Set([
  'induced',
  'associated',
  'related',
  'poisoning',
  'toxicity',
  'intoxication',
  'overdose',
  'hypersensitivity',
  'therapy',
  'treatment',
]);
const givers = new Set('with of on to taking after by from received receiving started'.split(' '));
const inducer = 1;
const giver = 2;
const roles = new FormMemory((text) => (inducers.has(text) ? inducer : givers.has(text) ? giver : 0));
const chemical =
  /(?:[aeiou]?[bcdfglmnprstvxz]{1,2}(?:ine|ide|one|ole|ium|azole|amide|amine|idine|olol|pril|xate|ucate|icin|mycin|ofen|acin|aline|ethane))$/;
const notInferred =
  /^(?:drug|radiation|exercise|stress|pregnancy|virus|treatment|therapy|dose|disease|infection|injury|surgery|age|work|food|sleep|health|medic\w+|vaccine|routine|baseline|combin\w+|guideline|decline|urine|spine|uterine|intestine|bovine|canine|feline|marine|machine|discipline|determine|examine|online|outline|define|pipeline|hotline|headline|deadline|alone|hormone|bone|none|zone|stone|phone|milestone|everyone|anyone|someone|inside|outside|beside|provide|decide|guide|wide|side|suicide|pesticide|homicide|herbicide|whole|role|hole|pole|premium|medium|stadium|endothelium|epithelium|bacterium|cranium|equilibrium|calcium|sodium|potassium|lithium|chloride|oxide|peroxide|dioxide|monoxide|fluoride|iodide|bromide|amide|sulfide|nucleotide|peptide|glycine|lysine|serine|tyrosine|cysteine|histidine|purine|pyrimidine|creatinine|cytokine|chemokine|thymidine|adenine|guanine|uridine|choline|melamine|amine|ketone|acetone|testosterone|progesterone|aldosterone|immune|self|patient|cell|protein|cancer|tumor|tumour|hospital|ventilator|device|catheter)$/;

/** Words nobody lists that stand where a medicine stands: before "-induced", or with a chemist's ending after "treatment with". */
function infer(reading: Reading, suspects: Suspect[], covered: Cover): void {
  const { words, generation } = reading;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    const beforeInducer = next !== undefined && roles.of(next.written, generation) === inducer;
    const previous = word.form.length >= 7 ? words[i - 1] : undefined;
    const afterGiver = previous !== undefined && roles.of(previous.written, generation) === giver;
    if (!beforeInducer && !afterGiver) continue;
    if (word.tag || word.form.length < 3 || notInferred.test(word.form)) continue;
    const before = beforeInducer && reading.clean[word.end] === '-';
    const induced = next?.form === 'induced' && next.sentence === word.sentence;
    const given = afterGiver && chemical.test(word.form);
    if (!(before || induced || given) || covered.touches({ from: i, to: i })) continue;
    if ((before || induced) && !given && !chemical.test(word.form) && !word.capitals) continue;
    suspects.push({ from: i, to: i, kind: 'inferred' });
  }
}

/** Which words of a text are taken. */
class Cover {
  private readonly words: Uint8Array;

  constructor(words: number) {
    this.words = new Uint8Array(words);
  }

  add({ from, to }: Mention): void {
    this.words.fill(1, from, to + 1);
  }

  touches({ from, to }: Mention): boolean {
    for (let i = from; i <= to; i++) if (this.words[i] === 1) return true;
    return false;
  }

  holds({ from, to }: Mention): boolean {
    for (let i = from; i <= to; i++) if (this.words[i] !== 1) return false;
    return true;
  }
}

function coverOf(reading: Reading, mentions: Mention[]): Cover {
  const cover = new Cover(reading.words.length);
  for (const mention of mentions) cover.add(mention);
  return cover;
}

function sameSentence(reading: Reading, a: number, b: number): boolean {
  return reading.words[a]?.sentence === reading.words[b]?.sentence;
}

/** Overlapping and adjoining mentions as one. */
function merged(mentions: Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => a.from - b.from || b.to - a.to);
  const result: Mention[] = [];
  for (const mention of sorted) {
    const last = result.at(-1);
    if (last && mention.from <= last.to + 1) last.to = Math.max(last.to, mention.to);
    else result.push({ from: mention.from, to: mention.to });
  }
  return result;
}
