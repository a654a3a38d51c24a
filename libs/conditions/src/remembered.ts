import type { Hit } from '#libs/reading';

/** What the conditions of a rule set found in the text that is looked at, in room that every text uses again. */
export class Remembered {
  private readonly found: (readonly Hit[] | null | undefined)[];
  /** Which text each of them is of. */
  private readonly textOf: Int32Array;

  constructor(conditions: number) {
    this.found = new Array<readonly Hit[] | null | undefined>(conditions).fill(undefined);
    this.textOf = new Int32Array(conditions);
  }

  /** `null` where the condition does not hold, `undefined` where it was not asked yet. */
  of(condition: number, text: number): readonly Hit[] | null | undefined {
    return this.textOf[condition] === text ? this.found[condition] : undefined;
  }

  keep(condition: number, text: number, hits: readonly Hit[] | null): void {
    this.found[condition] = hits;
    this.textOf[condition] = text;
  }
}
