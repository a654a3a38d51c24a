/** So many places for work that is heavy: who finds none free waits in line. */
export class Places {
  private free: number;
  private readonly line: (() => void)[] = [];

  constructor(most: number) {
    this.free = most;
  }

  /** @returns what the work does; @throws what it throws. */
  async in<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.line.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
