import type { Hit, Reading } from '#libs/reading';
import type { Letters } from './letters.js';
import type { Remembered } from './remembered.js';
import type { Situation } from './situation.js';
import type { TermHits } from './term-hits.js';

/** Finds something in a text under all rules. */
export type Look<T> = (of: Evaluation) => T;

/** One text under all rules: what was read, and what was already found in it. */
export class Evaluation {
  private readonly seen = new Map<Look<unknown>, unknown>();
  private readonly text: number;

  constructor(
    readonly reading: Reading,
    readonly situation: Situation,
    private readonly termHits: TermHits,
    private readonly remembered: Remembered,
    private readonly letters: Letters,
  ) {
    this.text = termHits.scan(reading);
    remembered.begin();
  }

  /** Hits of a term set by its number. */
  terms(set: number): readonly Hit[] {
    return this.termHits.of(set, this.text);
  }

  /** Whether a term set has any: quicker than looking at them. */
  has(set: number): boolean {
    return this.termHits.has(set, this.text);
  }

  /** Whether a condition may hold, by its number: asked once. */
  could(condition: number, look: Look<boolean>): boolean {
    return this.remembered.mayHold(condition, this.text) ?? this.remembered.note(condition, this.text, look(this));
  }

  /** What a condition found, by its number: `null` where it does not hold, `undefined` where it was not asked yet. */
  recall(condition: number): readonly Hit[] | null | undefined {
    return this.remembered.of(condition, this.text);
  }

  remember(condition: number, hits: readonly Hit[] | null): void {
    this.remembered.keep(condition, this.text, hits);
  }

  /** Whether the cleaned text, in small letters, holds this piece; looked for once, whatever the number of patterns that ask. */
  holds(piece: string): boolean {
    return this.letters.hold(piece, this.text, this.reading.clean);
  }

  /** What a look finds; it looks once a text, whatever the number of rules that ask. */
  once<T>(look: Look<T>): T {
    let found = this.seen.get(look);
    if (found === undefined) this.seen.set(look, (found = look(this)));
    return found as T;
  }
}

/** A look whose work is done once a text. */
export function onceEachText<T>(look: Look<T>): Look<T> {
  return (of) => of.once(look);
}
