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
  /** Who waits, by group and key; the group that had a place last stands at the end. */
  private readonly lines = new Map<string, Map<string, Turn>>();
  private readonly running = new Set<string>();
  private readonly byGroup = new Map<string, number>();
  private idle: (() => void)[] = [];

  constructor(private readonly places: number) {}

  /** Puts it at the end of the line, unless it stands there already; one that runs just now gets a further turn. */
  add(turn: Turn): void {
    const line = this.lines.get(turn.group) ?? new Map<string, Turn>();
    this.lines.set(turn.group, line);
    if (!line.has(turn.key)) line.set(turn.key, turn);
    this.next();
  }

  /** Whether something runs or waits. */
  get busy(): boolean {
    return this.running.size + this.lines.size > 0;
  }

  /** Whether something waits for a place. */
  get waits(): boolean {
    return this.lines.size > 0;
  }

  /** Resolves when nothing runs and nothing waits. */
  async settled(): Promise<void> {
    if (this.busy) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** Forgets what waits; what runs ends. */
  clear(): void {
    this.lines.clear();
    this.rest();
  }

  private next(): void {
    while (this.running.size < this.places) {
      const turn = this.pick();
      if (!turn) return;
      void this.run(turn);
    }
  }

  /** Takes the first in line of the first group with a free place; looks at groups, not at all who wait. */
  private pick(): Turn | undefined {
    const most = Math.max(1, Math.floor(this.places / 2));
    for (const [group, line] of this.lines) {
      if ((this.byGroup.get(group) ?? 0) >= most) continue;
      const turn = first(line.values(), ({ key }) => !this.running.has(key));
      if (!turn) continue;
      line.delete(turn.key);
      this.lines.delete(group);
      if (line.size > 0) this.lines.set(group, line);
      return turn;
    }
    return undefined;
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
    if (this.busy) return;
    for (const resolve of this.idle.splice(0)) resolve();
  }
}

function first<T>(values: Iterable<T>, fits: (value: T) => boolean): T | undefined {
  for (const value of values) if (fits(value)) return value;
  return undefined;
}
