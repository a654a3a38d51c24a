import type { Normalised } from './normalise.js';
import type { Form } from './vocabulary.js';

/** One word of a text. Spans are of the cleaned text, the end excluded. */
export class Word {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly written: Form,
    readonly sentence: number,
    /** A phrase may not run over what stands before this word: punctuation, a line's end. */
    readonly broken: boolean,
    readonly tag: 'hashtag' | 'handle' | 'link' | undefined,
    /** The first word of its sentence, where a capital says nothing. */
    readonly first: boolean,
  ) {}

  /** As compared: small letters, no accents. */
  get form(): string {
    return this.written.text;
  }

  /** Starts with a capital. */
  get capital(): boolean {
    return this.written.capital;
  }

  /** All capitals, two letters or more. */
  get capitals(): boolean {
    return this.written.capitals;
  }
}

/** Another way to read the words `from` to `to`: without leetspeak, without what separates the letters, as one hashtag. */
export interface Alternative {
  from: number;
  to: number;
  form: string;
  kind: 'disguise' | 'joined';
}

export interface Span {
  start: number;
  end: number;
}

/** A text taken apart once, for all rules. */
export interface Reading extends Normalised {
  words: Word[];
  /** Of the forms of its words. */
  generation: number;
  alternatives: Map<number, Alternative[]>;
  sentences: number;
  /** Spans of the cleaned text. */
  hashtags: Span[];
  handles: Span[];
  links: Span[];
  /** Where the closing run of hashtags and links begins; the end of the text if there is none. */
  tail: number;
  /** The same text with disguised words put together again, where it holds some; to be looked through as well. */
  revealed?: Reading;
}

/** The short words of French that stand before an apostrophe: "l'ibuprofène" is two words. */
export function isElision(before: string): boolean {
  return before.length <= 2 && /^(?:[cdjlmnst]|qu)$/i.test(before);
}

/** Notes another way to read some words. */
export function addAlternative(reading: Reading, found: Alternative): void {
  const list = reading.alternatives.get(found.from);
  if (list) list.push(found);
  else reading.alternatives.set(found.from, [found]);
}

/** Index of the first word that ends after a position. */
export function wordAt(words: Word[], position: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
