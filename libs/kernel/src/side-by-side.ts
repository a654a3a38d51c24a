/** Pieces of work that go on side by side, up to so many; whoever adds one waits for a place first. */
export class SideBySide {
  private readonly running = new Set<Promise<void>>();
  private failure: { error: unknown } | null = null;

  constructor(private readonly most: number) {}

  /** How many more may begin now. */
  get free(): number {
    return this.most - this.running.size;
  }

  /** Begins one. What it throws keeps no other from its end; see `settled`. */
  add(work: () => Promise<unknown>): void {
    const piece: Promise<void> = work().then(
      () => void this.running.delete(piece),
      (error: unknown) => {
        this.running.delete(piece);
        this.failure ??= { error };
      },
    );
    this.running.add(piece);
  }

  /** Resolves when so many more may begin, or nothing goes on any more. */
  async untilFree(places: number): Promise<void> {
    while (this.running.size > 0 && this.free < places) await Promise.race(this.running);
  }

  /** Resolves when all has ended. @throws what the first threw that failed. */
  async settled(): Promise<void> {
    await this.untilFree(this.most);
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure.error;
  }
}
