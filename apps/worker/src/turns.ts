/** A piece of work: one `key` runs once at a time, and a `group` never takes more than half of the places. */
export interface Turn {
  key: string;
  group: string;
  work: () => Promise<void>;
}

/**
 * Does work side by side, in turn: whoever has had a turn goes to the end, so that no flood starves the rest, and what
 * hangs in one group leaves places to the others.
 */
export class Turns {
  private readonly waiting = new Map<string, Turn>();
  private readonly running = new Set<string>();
  private readonly byGroup = new Map<string, number>();
  private idle: (() => void)[] = [];

  constructor(private readonly places: number) {}

  /** Puts it at the end of the line, unless it stands there already; one that runs just now gets a further turn. */
  add(turn: Turn): void {
    if (!this.waiting.has(turn.key)) this.waiting.set(turn.key, turn);
    this.next();
  }

  /** Resolves when nothing runs and nothing waits. */
  async settled(): Promise<void> {
    if (this.running.size + this.waiting.size > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** Forgets what waits; what runs ends. */
  clear(): void {
    this.waiting.clear();
    this.rest();
  }

  private next(): void {
    const most = Math.max(1, Math.floor(this.places / 2));
    for (const turn of this.waiting.values()) {
      if (this.running.size >= this.places) return;
      if (this.running.has(turn.key) || (this.byGroup.get(turn.group) ?? 0) >= most) continue;
      this.waiting.delete(turn.key);
      void this.run(turn);
    }
  }

  private async run({ key, group, work }: Turn): Promise<void> {
    this.running.add(key);
    this.byGroup.set(group, (this.byGroup.get(group) ?? 0) + 1);
    try {
      await work();
    } finally {
      this.running.delete(key);
      this.byGroup.set(group, this.byGroup.get(group)! - 1);
      this.next();
      this.rest();
    }
  }

  private rest(): void {
    if (this.running.size + this.waiting.size > 0) return;
    for (const resolve of this.idle.splice(0)) resolve();
  }
}
