/** Keeps a log readable while something stays broken: tells whether words are worth saying, which they are once a while. */
export class Rarely {
  private readonly saidAt = new Map<string, number>();

  /** `now` is in milliseconds and never goes back. */
  constructor(
    private readonly everyMs = 60_000,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether these words were not said within the while; they count as said then. */
  again(words: string): boolean {
    const now = this.now();
    for (const [said, at] of this.saidAt) if (now - at >= this.everyMs) this.saidAt.delete(said);
    if (this.saidAt.has(words)) return false;
    this.saidAt.set(words, now);
    return true;
  }
}
