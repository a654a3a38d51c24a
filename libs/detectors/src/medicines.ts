import { fold, FormMemory, formOf, TermAutomaton, wordAt, wordsOfTerm, type Reading, type Word } from '#libs/reading';
import { isPun } from './brand-puns.js';
import { findCodes } from './development-codes.js';
import { settled, type MedicineHit, type NameKind } from './medicine-hit.js';
import type { Product } from './product.js';
import { isStemmed, stems } from './substance-stems.js';

/** How a German compound may go on after the name of a medicine: "Ibuprofentabletten". */
const compoundTails =
  /^(?:s|n|e)?(?:tablett|therap|behandl|spritz|kapsel|salb|tropf|dosis|dosier|praparat|gabe|einnahme|haltig|saft|gel|creme|injekt|losung|pflaster|zapfchen|pille|rezept|patient|studie)/;

export interface MedicineOptions {
  products: Product[];
  names: string[];
  /** Register names that are also ordinary words: only believed with a sign such as ® or a dose beside them. */
  ambiguous: Set<string>;
}

interface NameSet {
  kind: NameKind;
  product: Product | undefined;
  ambiguous: boolean;
}

/** Finds the names of medicines: own products, names of registers, development codes, and words ending as substances do. */
export class MedicineFinder {
  private readonly automaton = new TermAutomaton();
  private readonly kinds: NameSet[] = [];
  private readonly simple = new Map<string, number>();
  private readonly tags = new FormMemory((text) => this.nameInside(text));
  private readonly compounds = new FormMemory((text) => this.compoundOf(text));

  constructor(private readonly options: MedicineOptions) {
    for (const product of options.products) {
      this.addSet([product.brand], 'brand', product);
      if (product.inn) this.addSet([product.inn, ...product.inn.split(/\s*[+/]\s*/)], 'inn', product);
      if (product.codes?.length) this.addSet(product.codes, 'code', product);
      if (product.acronyms?.length) this.addSet(product.acronyms, 'acronym', product);
    }
    const plain: string[] = [];
    const doubtful: string[] = [];
    for (const name of options.names)
      (options.ambiguous.has(wordsOfTerm(name).join(' ')) ? doubtful : plain).push(name);
    // Short names and names of several words are too easily read into figures and scattered letters.
    const isPlainWord = (name: string) => /^[a-z]{6,}$/.test(name);
    this.addSet(
      plain.filter((name) => !isPlainWord(name)),
      'register',
      undefined,
    );
    this.addSet(plain.filter(isPlainWord), 'register', undefined, false, true);
    this.addSet(doubtful, 'register', undefined, true);
    this.addSet(
      stems.map((stem) => `*${stem}`),
      'stem',
      undefined,
    );
  }

  private addSet(
    terms: string[],
    kind: NameKind,
    product: Product | undefined,
    ambiguous = false,
    disguised = kind === 'brand' || kind === 'inn',
  ): void {
    const set = this.automaton.addSet(terms, { disguised });
    this.kinds[set] = { kind, product, ambiguous };
    if (kind !== 'stem' && !ambiguous) {
      for (const term of terms) {
        const words = wordsOfTerm(term);
        if (words.length === 1 && (words[0] as string).length >= 5) this.simple.set(words[0] as string, set);
      }
    }
  }

  /** Every name once, in the order of the words. */
  find(reading: Reading, inherited?: TermAutomaton): MedicineHit[] {
    const hits: MedicineHit[] = [];
    this.automaton.scan(reading, (from, to, set) => {
      const { kind, product, ambiguous } = this.kinds[set] as NameSet;
      const word = reading.words[from] as Word;
      if (word.tag === 'link' && !product) return;
      if (kind === 'stem' && (word.tag === 'link' || !isStemmed(word.form))) return;
      if (ambiguous && !(word.capital && !word.first && this.hasSign(reading, to))) return;
      hits.push({ from, to, kind, product });
    });
    inherited?.scan(reading, (from, to) => hits.push({ from, to, kind: 'brand', product: undefined }));
    findCodes(reading, hits);
    this.findCompounds(reading, hits);
    this.findInHashtags(reading, hits);
    return settled(hits);
  }

  private hasSign(reading: Reading, to: number): boolean {
    const end = (reading.words[to] as Word).end;
    return /^\s*(?:®|™|TM\b|\(?\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|ug|ml|g|iu)\b|tablets?\b|capsules?\b|injection\b)/i.test(
      reading.clean.slice(end, end + 16),
    );
  }

  private findCompounds(reading: Reading, hits: MedicineHit[]): void {
    const { words, generation } = reading;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      if (word.form.length < 10) continue;
      const set = this.compounds.of(word.written, generation);
      if (set < 0) continue;
      const { kind, product } = this.kinds[set] as NameSet;
      hits.push({ from: i, to: i, kind, product });
    }
  }

  /** The set of a name at the beginning of a word that goes on as German compounds do: "Ibuprofentabletten"; -1 when there is none. */
  private compoundOf(text: string): number {
    for (let length = text.length - 3; length >= 6; length--) {
      const set = this.simple.get(text.slice(0, length));
      if (set !== undefined && compoundTails.test(text.slice(length))) return set;
    }
    return -1;
  }

  /** Names inside a hashtag or handle (#TeamZelvira) and plays on the name of an own product (#Brotox for Botox). */
  private findInHashtags(reading: Reading, hits: MedicineHit[]): void {
    for (const span of [...reading.hashtags, ...reading.handles]) {
      const tag = fold(reading.clean.slice(span.start + 1, span.end)).slice(0, 60);
      const from = wordAt(reading.words, span.start);
      let to = from;
      if (from >= reading.words.length) continue;
      while (to + 1 < reading.words.length && (reading.words[to + 1] as Word).start < span.end) to++;
      const inside = this.tags.of(formOf(tag), reading.generation);
      if (inside >= 0) {
        const { kind, product } = this.kinds[inside] as NameSet;
        hits.push({ from, to, kind, product });
        continue;
      }
      const punned = this.options.products.find((product) => product.own !== false && isPun(tag, fold(product.brand)));
      if (punned) hits.push({ from, to, kind: 'pun', product: punned });
    }
  }

  private nameInside(tag: string): number {
    if (this.options.ambiguous.has(tag)) return -1;
    for (let from = 0; from + 5 <= tag.length; from++) {
      for (let to = tag.length; to >= from + 5; to--) {
        const set = this.simple.get(tag.slice(from, to));
        if (set !== undefined && to - from >= (this.kinds[set]?.product ? 5 : from > 0 && to < tag.length ? 9 : 7))
          return set;
      }
    }
    return -1;
  }
}
