import type { Hit } from '#libs/reading';

/** What the conditions of a rule set found in the text that is looked at, in room that every text uses again. */
export class Remembered {
  private readonly found: (readonly Hit[] | null | undefined)[];
  /** Which text each of them is of. */
  private readonly textOf: Int32Array;
  /** Of the pieces that patterns ask for, which there are no more of than patterns. */
  private readonly pieces = new Map<string, { text: number; held: boolean }>();
  /** The conditions that found something: what is kept beyond its text makes the collector carry it about. */
  private readonly holding: number[] = [];

  constructor(conditions: number) {
    this.found = new Array<readonly Hit[] | null | undefined>(conditions).fill(undefined);
    this.textOf = new Int32Array(conditions);
  }

  /** `null` where the condition does not hold, `undefined` where it was not asked yet. */
  of(condition: number, text: number): readonly Hit[] | null | undefined {
    return this.textOf[condition] === text ? this.found[condition] : undefined;
  }

  /** Whether the letters of this text hold a piece; looked for where nobody has asked yet. */
  holds(piece: string, text: number, letters: string): boolean {
    const known = this.pieces.get(piece);
    if (known?.text === text) return known.held;
    const held = letters.includes(piece);
    if (known) {
      known.text = text;
      known.held = held;
    } else this.pieces.set(piece, { text, held });
    return held;
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
