interface Asked<Ask, Answer> {
  ask: Ask;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/** How many go together at most, and for how long a round that is not full waits for more. */
interface RoundOf {
  most: number;
  gatherMs: number;
}

/**
 * Does together what is asked for side by side: one round at a time a key, and each takes whatever was asked for while
 * the last one was at work, or within a moment before it begins.
 */
export class Together<Ask, Answer> {
  private readonly waiting = new Map<string, Asked<Ask, Answer>[]>();
  private readonly atWork = new Set<string>();
  /** Ends the wait of a key's round for more. */
  private readonly gathering = new Map<string, () => void>();

  /**
   * @param round answers each ask at its place, and what it throws must have left nothing behind: a round of several that
   * fails is done again one by one, so that whatever one of them stumbles over is that one's alone.
   */
  constructor(
    private readonly round: (key: string, asks: Ask[]) => Promise<Answer[]>,
    private readonly of: RoundOf,
  ) {}

  /** @throws whatever the round throws for this one alone. */
  ask(key: string, ask: Ask): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const line = this.waiting.get(key) ?? [];
      line.push({ ask, resolve, reject });
      this.waiting.set(key, line);
      if (!this.atWork.has(key)) void this.work(key);
      else if (line.length >= this.of.most) this.gathering.get(key)?.();
    });
  }

  private async work(key: string): Promise<void> {
    this.atWork.add(key);
    for (let line = this.waiting.get(key); line; line = this.waiting.get(key)) {
      if (line.length < this.of.most) await this.gather(key);
      const asked = line.splice(0, this.of.most);
      if (line.length === 0) this.waiting.delete(key);
      await this.answer(key, asked);
    }
    this.atWork.delete(key);
  }

  private async gather(key: string): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.of.gatherMs);
      this.gathering.set(key, () => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.gathering.delete(key);
  }

  private async answer(key: string, asked: Asked<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.round(
        key,
        asked.map(({ ask }) => ask),
      );
      asked.forEach(({ resolve }, nth) => resolve(answers[nth]!));
    } catch (error) {
      if (asked.length === 1) asked[0]!.reject(error);
      else for (const one of asked) await this.answer(key, [one]);
    }
  }
}
