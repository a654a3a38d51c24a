import { hitOfWords, type Hit, type Reading, type TermAutomaton } from '#libs/reading';

const none: readonly Hit[] = [];

/**
 * Where the terms of each set stand in the text that was scanned last: of those that begin together or lie within another
 * only the longest. A post touches hundreds of them and rules ask for few, so they are kept as numbers, in room that every
 * text uses again, and become hits when they are asked for.
 */
export class TermHits {
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  /** Which text the first and the last of a set are of. */
  private readonly textOf: Int32Array;
  /** The hits of a set that were asked for, and which text they are of. */
  private readonly lists: (readonly Hit[] | undefined)[];
  private readonly listOf: Int32Array;
  /** The sets whose hits were asked for: what is kept beyond its text makes the collector carry it about. */
  private readonly asked: number[] = [];
  private text = 0;
  private from = new Int32Array(1_024);
  private to = new Int32Array(1_024);
  private next = new Int32Array(1_024);
  private size = 0;
  private reading: Reading | undefined;

  constructor(
    private readonly automaton: TermAutomaton,
    sets: number,
  ) {
    this.first = new Int32Array(sets);
    this.last = new Int32Array(sets);
    this.textOf = new Int32Array(sets);
    this.listOf = new Int32Array(sets);
    this.lists = new Array<readonly Hit[] | undefined>(sets).fill(undefined);
  }

  /** Looks for all terms in a text, and forgets the one before. @returns the number of this text. */
  scan(reading: Reading): number {
    this.text++;
    this.size = 0;
    for (const set of this.asked) this.lists[set] = undefined;
    this.asked.length = 0;
    this.reading = reading;
    this.automaton.scan(reading, (from, to, set) => this.put(from, to, set));
    return this.text;
  }

  /** Whether any term of the set stands there. */
  has(set: number, text: number): boolean {
    return this.textOf[set] === this.current(text);
  }

  /** The hits of the set in their order. */
  of(set: number, text: number): readonly Hit[] {
    if (!this.has(set, text)) return none;
    if (this.listOf[set] === text) return this.lists[set] as Hit[];
    const first = this.first[set] as number;
    const hits = [this.hit(first)];
    for (let at = this.next[first] as number; at >= 0; at = this.next[at] as number) hits.push(this.hit(at));
    this.lists[set] = hits;
    this.asked.push(set);
    this.listOf[set] = text;
    return hits;
  }

  private hit(at: number): Hit {
    return hitOfWords(this.reading as Reading, this.from[at] as number, this.to[at] as number);
  }

  private put(from: number, to: number, set: number): void {
    if (this.textOf[set] === this.text) {
      const last = this.last[set] as number;
      if ((this.to[last] as number) >= to) return;
      if (this.from[last] === from) {
        this.to[last] = to;
        return;
      }
      this.next[last] = this.size;
    } else {
      this.textOf[set] = this.text;
      this.first[set] = this.size;
    }
    if (this.size === this.from.length) this.grow();
    this.from[this.size] = from;
    this.to[this.size] = to;
    this.next[this.size] = -1;
    this.last[set] = this.size++;
  }

  private current(text: number): number {
    if (text !== this.text) throw new Error('Another text was scanned meanwhile.');
    return text;
  }

  private grow(): void {
    for (const kept of ['from', 'to', 'next'] as const) {
      const room = new Int32Array(this.size * 2);
      room.set(this[kept]);
      this[kept] = room;
    }
  }
}
