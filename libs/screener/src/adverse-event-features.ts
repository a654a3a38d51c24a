import { adverseEventLexicon } from '../lexicon/index.js';
import { isNegated } from './negation.rules.js';
import type { Reading, Word } from './reading.js';
import { TermAutomaton } from './terms.js';

/** A mention: words `from` to `to`, both included. */
export interface Mention {
  from: number;
  to: number;
}

export type SuspectKind = 'name' | 'abbreviation' | 'class' | 'other' | 'inferred';

export interface Suspect extends Mention {
  kind: SuspectKind;
}

/** An event; `broad` ones are words that name an event only beside other signs. */
export interface EventMention extends Mention {
  broad: boolean;
}

/** What the vocabulary finds in a text. */
export interface Signs {
  events: EventMention[];
  suspects: Suspect[];
  /** Cue terms by kind: `c:` of clinical prose, `x:` of patients. */
  cues: { kind: string; from: number; to: number }[];
}

const vocabulary = Object.keys(adverseEventLexicon);
const suspectKinds: [SuspectKind, string][] = [
  ['abbreviation', 'abbreviation'],
  ['class', 'class'],
  ['other', 'substance'],
];

/** Reads the signs of adverse events; its automaton runs only over texts in which a medicine is in question. */
export class SignReader {
  private readonly automaton = new TermAutomaton();
  private readonly kinds: string[] = [];

  constructor() {
    for (const name of vocabulary) {
      this.kinds[this.automaton.addSet(adverseEventLexicon[name] as string[], { inflected: !name.includes(':') })] =
        name;
    }
  }

  read(reading: Reading, medicines: Mention[]): Signs {
    const byKind = new Map<string, Mention[]>();
    const cues: Signs['cues'] = [];
    this.automaton.scan(reading, (from, to, set) => {
      if (reading.words[from]?.tag === 'link') return;
      const kind = this.kinds[set] as string;
      if (kind.includes(':')) cues.push({ kind, from, to });
      else {
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
        suspects.push({ ...mention, kind });
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
    const clinical = [
      ...of('clinical'),
      ...of('ending').filter(({ from }) => (reading.words[from] as Word).form.length >= 6),
    ];
    const sure = merged([...clinical.filter((mention) => !no.touches(mention)), ...measured]).map((mention) => ({
      ...mention,
      broad: false,
    }));
    const known = coverOf(reading, sure);
    const vague = merged(of('broad').filter((mention) => !known.touches(mention))).map((mention) => ({
      ...mention,
      broad: true,
    }));
    const named = coverOf(
      reading,
      suspects.filter(({ kind }) => kind !== 'class'),
    );
    const events = [...sure, ...vague].sort((a, b) => a.from - b.from).filter((event) => !named.holds(event));
    return {
      events,
      suspects: suspects.sort((a, b) => a.from - b.from),
      cues,
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
const chemical =
  /(?:[aeiou]?[bcdfglmnprstvxz]{1,2}(?:ine|ide|one|ole|ium|azole|amide|amine|idine|olol|pril|xate|ucate|icin|mycin|ofen|acin|aline|ethane))$/;
const notInferred =
  /^(?:drug|radiation|exercise|stress|pregnancy|virus|treatment|therapy|dose|disease|infection|injury|surgery|age|work|food|sleep|health|medic\w+|vaccine|routine|baseline|combin\w+|guideline|decline|urine|spine|uterine|intestine|bovine|canine|feline|marine|machine|discipline|determine|examine|online|outline|define|pipeline|hotline|headline|deadline|alone|hormone|bone|none|zone|stone|phone|milestone|everyone|anyone|someone|inside|outside|beside|provide|decide|guide|wide|side|suicide|pesticide|homicide|herbicide|whole|role|hole|pole|premium|medium|stadium|endothelium|epithelium|bacterium|cranium|equilibrium|calcium|sodium|potassium|lithium|chloride|oxide|peroxide|dioxide|monoxide|fluoride|iodide|bromide|amide|sulfide|nucleotide|peptide|glycine|lysine|serine|tyrosine|cysteine|histidine|purine|pyrimidine|creatinine|cytokine|chemokine|thymidine|adenine|guanine|uridine|choline|melamine|amine|ketone|acetone|testosterone|progesterone|aldosterone|immune|self|patient|cell|protein|cancer|tumor|tumour|hospital|ventilator|device|catheter)$/;

/** Words nobody lists that stand where a medicine stands: before "-induced", or with a chemist's ending after "treatment with". */
function infer(reading: Reading, suspects: Suspect[], covered: Cover): void {
  reading.words.forEach((word, i) => {
    const next = reading.words[i + 1];
    const previous = reading.words[i - 1];
    const beforeInducer = next !== undefined && inducers.has(next.form);
    const afterGiver = word.form.length >= 7 && previous !== undefined && givers.has(previous.form);
    if (!beforeInducer && !afterGiver) return;
    if (word.tag || word.form.length < 3 || notInferred.test(word.form)) return;
    const before = beforeInducer && reading.clean[word.end] === '-';
    const induced = next?.form === 'induced' && next.sentence === word.sentence;
    const given = afterGiver && chemical.test(word.form);
    if (!(before || induced || given) || covered.touches({ from: i, to: i })) return;
    if ((before || induced) && !given && !chemical.test(word.form) && !word.capitals) return;
    suspects.push({ from: i, to: i, kind: 'inferred' });
  });
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

const touches = (a: Mention, b: Mention) => a.from <= b.to && b.from <= a.to;

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
    else result.push({ ...mention });
  }
  return result;
}

const distances = [0, 1, 2, 4, 7, 12, 20];
const bucket = (distance: number) => {
  const i = distances.findIndex((limit) => distance <= limit);
  return i < 0 ? distances.length : i;
};
const joints = new Set(
  'of with in to by from for on and or as the a an may can could not no was were is are had has have who which that than at when if but between against'.split(
    ' ',
  ),
);

/** A window of words, with what was found in it. */
export interface Window {
  reading: Reading;
  from: number;
  to: number;
  suspects: Suspect[];
  events: EventMention[];
  cues: Signs['cues'];
  kindsAt: Map<number, string[]>;
}

/** The mentions inside of words `from` to `to`; the list is sorted by its first words. */
function within<T extends Mention>(mentions: T[], from: number, to: number): T[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as T).from < from) low = middle + 1;
    else high = middle;
  }
  const inside: T[] = [];
  for (let i = low; i < mentions.length && (mentions[i] as T).from <= to; i++)
    if ((mentions[i] as T).to <= to) inside.push(mentions[i] as T);
  return inside;
}

export function windowOf(reading: Reading, signs: Signs, from: number, to: number): Window {
  const cues = within(signs.cues, from, to);
  const kindsAt = new Map<number, string[]>();
  for (const cue of cues) {
    if (!cue.kind.startsWith('c:')) continue;
    for (let i = cue.from; i <= cue.to; i++) {
      const kinds = kindsAt.get(i);
      if (!kinds) kindsAt.set(i, [cue.kind]);
      else if (!kinds.includes(cue.kind)) kinds.push(cue.kind);
    }
  }
  return {
    reading,
    from,
    to,
    cues,
    kindsAt,
    suspects: within(signs.suspects, from, to),
    events: within(signs.events, from, to),
  };
}

/** The features of a suspect and an event in one window. */
export function pairFeatures(window: Window, suspect: Suspect, event: EventMention): string[] {
  const { reading, kindsAt } = window;
  const { words } = reading;
  const forward = suspect.from < event.from;
  const start = forward ? suspect.to + 1 : event.to + 1;
  const end = forward ? event.from : suspect.from;
  const order = forward ? 'de' : 'ed';
  const features = [`d:${suspect.kind}`, event.broad ? 'broad' : 'sure', order, `${order}${bucket(end - start)}`];
  const seen = new Set<string>();
  for (let i = start; i < end; i++) {
    for (const kind of kindsAt.get(i) ?? []) seen.add(`${order}:${kind}`);
    const form = (words[i] as Word).form;
    if (joints.has(form)) seen.add(`${order}:${form}`);
    if ((words[i] as Word).broken) seen.add(`${order}:,`);
  }
  if (words[end]?.broken) seen.add(`${order}:,`);
  for (const other of window.suspects) if (other.from >= start && other.to < end) seen.add(`${order}:suspect`);
  for (const other of window.events) if (other.from >= start && other.to < end) seen.add(`${order}:event`);
  around(window, suspect, 's', seen);
  around(window, event, 'e', seen);
  if (reading.clean[(words[suspect.to] as Word).end] === '-') seen.add('hyphen');
  if (isNegated(reading, event.from)) seen.add('negated');
  features.push(...seen);
  return features;
}

function around(window: Window, mention: Mention, name: string, seen: Set<string>): void {
  const { reading, kindsAt } = window;
  const { words } = reading;
  for (let k = 1; k <= 3; k++) {
    for (const [side, i] of [
      ['b', mention.from - k],
      ['a', mention.to + k],
    ] as const) {
      if (i < window.from || i > window.to) {
        if (k === 1) seen.add(`${name}${side}:edge`);
        continue;
      }
      for (const kind of kindsAt.get(i) ?? []) seen.add(`${name}${side}${k === 3 ? 2 : k}:${kind}`);
      const form = (words[i] as Word).form;
      if (k === 1 && joints.has(form)) seen.add(`${name}${side}:${form}`);
    }
  }
}

const most = 8;

/** All pairs of a window, the first eight suspects with the first ten events. */
export function pairsOf(window: Window): [Suspect, EventMention][] {
  return window.suspects
    .slice(0, most)
    .flatMap((suspect) =>
      window.events
        .slice(0, most + 2)
        .flatMap((event) => (touches(suspect, event) ? [] : [[suspect, event] as [Suspect, EventMention]])),
    );
}

/** The features of a window as a whole; `w:` features are of single cue terms. */
export function windowFeatures(window: Window): Set<string> {
  const { reading, suspects, events, cues } = window;
  const features = new Set<string>();
  features
    .add(`d${Math.min(3, suspects.length)}`)
    .add(`e${Math.min(4, events.filter((event) => !event.broad).length)}`);
  if (events.some((event) => event.broad)) features.add('broad');
  for (const suspect of suspects) {
    features.add(`d:${suspect.kind}`);
    const seen = new Set<string>();
    around(window, suspect, 's', seen);
    for (const feature of seen) features.add(feature);
    if (reading.clean[(reading.words[suspect.to] as Word).end] === '-') features.add('hyphen');
    if (events.some((event) => event.from === suspect.to + 1)) features.add('adjacent');
  }
  if (!suspects.some((suspect) => suspect.kind === 'name')) features.add('d-unnamed');
  for (const event of events) {
    if (event.broad) continue;
    const seen = new Set<string>();
    around(window, event, 'e', seen);
    for (const feature of seen) features.add(feature);
    if (isNegated(reading, event.from)) features.add('negated');
  }
  for (const cue of cues) {
    features.add(cue.kind);
    features.add(`w:${formOf(reading, cue.from, cue.to)}`);
  }
  features.add(`len${Math.min(7, Math.floor((window.to - window.from) / 6))}`);
  return features;
}

function formOf(reading: Reading, from: number, to: number): string {
  let form = (reading.words[from] as Word).form;
  for (let i = from + 1; i <= to; i++) form += ` ${(reading.words[i] as Word).form}`;
  return form;
}
