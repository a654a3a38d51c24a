const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** Whatever ran that long did not end for what it began with. */
const SETTLED_MS = 60_000;

/** How long to wait before something that ended by itself is started again: half a second, then twice as long each time. */
export class Pauses {
  private next = FIRST_MS;

  /** `ran` is how long it ran, in milliseconds, as the answer is. */
  after(ran: number): number {
    if (ran >= SETTLED_MS) this.next = FIRST_MS;
    const pause = this.next;
    this.next = Math.min(pause * 2, LONGEST_MS);
    return pause;
  }
}
