/** How often somebody is looked at again after those before them. */
const MOST_ROUNDS = 3;

/**
 * What is being looked at in this process just now, by what it counts for. A guess counts as wrong from its beginning:
 * where several come at once, those before may still turn out right and be taken back.
 */
export class UnderLook {
  private readonly looks = new Map<string, Set<Promise<unknown>>>();

  /** Holds a look at the attempt for as long as it takes. */
  async hold<T>(keys: readonly string[], look: () => Promise<T>): Promise<T> {
    const work = look();
    for (const key of keys) this.looks.set(key, (this.looks.get(key) ?? new Set()).add(work));
    try {
      return await work;
    } finally {
      for (const key of keys) this.end(key, work);
    }
  }

  /**
   * Asks again, as soon as they are over, where what is being looked at stands in the way; `ask` names what does, or null.
   * Whoever is answered at last has been counted like everybody else: nobody is looked at more often by it.
   */
  async afterOthers<T>(ask: () => Promise<T>, inTheWay: (answer: T) => string | null): Promise<T> {
    let answer = await ask();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const key = inTheWay(answer);
      const others = key === null ? undefined : this.looks.get(key);
      if (!others) return answer;
      await Promise.allSettled([...others]);
      answer = await ask();
    }
    return answer;
  }

  private end(key: string, work: Promise<unknown>): void {
    const looks = this.looks.get(key);
    looks?.delete(work);
    if (looks?.size === 0) this.looks.delete(key);
  }
}
