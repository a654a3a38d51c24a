import pg from 'pg';
import { DatabaseAway, isDatabaseAway } from './database-away.js';

/** Work that takes longer makes us look whether the database still answers anybody. */
const PATIENCE_MS = 1_000;
/** What answers nobody for so long, not even the smallest question, is away. */
const ANSWER_MS = 4_000;

/**
 * Tells a slow query from a database that answers nobody, frozen or cut off, which no time-out of the server's own can
 * end. While work takes long, a connection of its own asks the smallest question once a second; when that is not answered
 * and nothing else is meanwhile, everybody who waits is told `DatabaseAway` at once, and so is whoever comes before
 * something is answered again. A machine that is merely busy still answers something. Costs nothing while answers come.
 */
export class DatabasePulse {
  private readonly waiting = new Set<() => void>();
  private away = false;
  /** How much was answered so far. */
  private answered = 0;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly databaseUrl: string,
    private readonly answers: (url: string) => Promise<boolean> = answersInTime,
  ) {}

  /** What `work` answers. @throws DatabaseAway; `work` may still come to its end then, and nobody hears of it. */
  async bound<T>(work: () => Promise<T>): Promise<T> {
    if (this.away) throw new DatabaseAway();
    let leave = () => undefined as void;
    const left = new Promise<never>((_, reject) => (leave = () => reject(new DatabaseAway())));
    this.waiting.add(leave);
    this.look();
    try {
      return await Promise.race([this.count(work()), left]);
    } finally {
      this.waiting.delete(leave);
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private count<T>(work: Promise<T>): Promise<T> {
    const answered = () => void (this.answered += 1);
    work.then(answered, (error: unknown) => void (isDatabaseAway(error) || answered()));
    return work;
  }

  private look(): void {
    this.timer ??= setTimeout(() => void this.feel(), PATIENCE_MS).unref();
  }

  private async feel(): Promise<void> {
    // Nobody waits that long: whoever comes next begins anew.
    if (this.waiting.size === 0 && !this.away) return void (this.timer = undefined);
    const before = this.answered;
    this.away = !(await this.answers(this.databaseUrl)) && this.answered === before;
    if (this.away) for (const leave of [...this.waiting]) leave();
    this.timer = undefined;
    if (this.away || this.waiting.size > 0) this.look();
  }
}

/** Whether a connection of its own is answered in time. */
async function answersInTime(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT');
    return true;
  } catch {
    return false;
  } finally {
    // One that is frozen takes no leave either.
    void client.end().catch(() => undefined);
  }
}
