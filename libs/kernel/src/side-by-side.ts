/** Pieces of work that go on side by side. */
export class SideBySide {
  private readonly running = new Set<Promise<void>>();

  /** @param tell hears what a piece throws, which keeps no other from its end. */
  constructor(private readonly tell: (error: Error) => void) {}

  /** How many go on just now. */
  get count(): number {
    return this.running.size;
  }

  add(work: () => Promise<unknown>): void {
    const piece: Promise<void> = work()
      .then(() => undefined, this.tell)
      .finally(() => this.running.delete(piece));
    this.running.add(piece);
  }

  /** Waits, but no longer than so, until no more than `most` go on. @returns whether it has come to that. */
  async untilAtMost(most: number, patienceMs = Infinity): Promise<boolean> {
    if (this.count <= most) return true;
    let timer: NodeJS.Timeout | undefined;
    let late = false;
    const patience = new Promise<void>((resolve) => {
      if (patienceMs < Infinity) timer = setTimeout(() => resolve(void (late = true)), patienceMs);
    });
    while (this.count > most && !late) await Promise.race([...this.running, patience]);
    clearTimeout(timer);
    return this.count <= most;
  }
}
