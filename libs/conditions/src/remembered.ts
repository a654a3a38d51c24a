import type { Hit } from '#libs/reading';

/** What the conditions of a rule set found in the text that is looked at, in room that every text uses again. */
export class Remembered {
  private readonly found: (readonly Hit[] | null | undefined)[];
  /** Which text each of them is of. */
  private readonly textOf: Int32Array;
  /** Of which text it is known whether each of them may hold: the number of the text where it may, less than 0 where not. */
  private readonly lookedOf: Int32Array;
  /** The conditions that found something: what is kept beyond its text makes the collector carry it about. */
  private readonly holding: number[] = [];

  constructor(conditions: number) {
    this.found = new Array<readonly Hit[] | null | undefined>(conditions).fill(undefined);
    this.textOf = new Int32Array(conditions);
    this.lookedOf = new Int32Array(conditions);
  }

  /** Whether the condition may hold; `undefined` where nobody asked yet. Texts are counted from 1. */
  mayHold(condition: number, text: number): boolean | undefined {
    const looked = this.lookedOf[condition];
    return looked === text ? true : looked === -text ? false : undefined;
  }

  note(condition: number, text: number, may: boolean): boolean {
    this.lookedOf[condition] = may ? text : -text;
    return may;
  }

  /** `null` where the condition does not hold, `undefined` where it was not asked yet. */
  of(condition: number, text: number): readonly Hit[] | null | undefined {
    return this.textOf[condition] === text ? this.found[condition] : undefined;
  }

  /** Forgets what was found in the text before. */
  begin(): void {
    for (const condition of this.holding) this.found[condition] = undefined;
    this.holding.length = 0;
  }

  keep(condition: number, text: number, hits: readonly Hit[] | null): void {
    this.found[condition] = hits;
    if (hits) this.holding.push(condition);
    this.textOf[condition] = text;
  }
}
