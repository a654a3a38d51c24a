/** What has been started, and how it ends: the newest first, once. */
export class Lifetime {
  private readonly endings: (() => Promise<void>)[] = [];
  private ended = false;

  /** Registers how something that now runs is stopped; stops it at once when the end has come meanwhile. */
  async defer(ending: () => Promise<void>): Promise<void> {
    if (this.ended) await ending();
    else this.endings.unshift(ending);
  }

  get over(): boolean {
    return this.ended;
  }

  async end(code: number, sentence?: string): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    if (sentence) console.error(sentence);
    for (const ending of this.endings) await ending().catch((error: Error) => console.error(error.message));
    process.exit(code);
  }
}
