import pg from 'pg';
import { STATEMENT_TIMEOUT_MS } from './data-source.js';
import { DatabaseAway, isDatabaseAway } from './database-away.js';

/** Work that takes longer makes us look whether the database still answers anybody. */
const PATIENCE_MS = 1_000;
/** What answers nobody for so long, not even the smallest question, is away. */
const ANSWER_MS = 4_000;

/** `refused`: the server is there and says that it takes no connection now, being full, starting or shutting down. */
export type Heard = 'answered' | 'refused' | 'silent';

/**
 * Tells a slow query from a database that answers nobody, frozen or cut off, which no time-out of the server's own can
 * end. While work takes long, the smallest question is asked once a second, over a connection of its own and over the
 * pool's; when neither is answered and nothing else is meanwhile, everybody who waits is told `DatabaseAway` at once, and
 * so is whoever comes before something is answered again. A machine that is merely busy still answers something, and a
 * server that refuses connections may answer over those that stand: it is away once whatever it ran must have ended.
 * Costs nothing while answers come.
 */
export class DatabasePulse {
  private readonly waiting = new Set<() => void>();
  private away = false;
  /** How much was answered so far. */
  private answered = 0;
  /** Since when nothing is. */
  private muteSince?: number;
  /** The question to the pool that is not answered yet: a hanging pool is given no second. */
  private pooled?: Promise<boolean>;
  private timer?: NodeJS.Timeout;

  /** `askPool` may queue for a connection of the pool and take as long as it likes. */
  constructor(
    private readonly askAlone: () => Promise<Heard>,
    private readonly askPool: () => Promise<unknown>,
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
    if (this.waiting.size === 0 && !this.away) return void (this.timer = this.muteSince = undefined);
    const [before, began] = [this.answered, Date.now()];
    const heard = await this.hear();
    if (heard === 'answered' || this.answered > before) {
      this.away = false;
      this.muteSince = undefined;
    } else {
      this.muteSince ??= began;
      this.away ||= heard === 'silent' || Date.now() - this.muteSince >= STATEMENT_TIMEOUT_MS;
    }
    if (this.away) for (const leave of [...this.waiting]) leave();
    this.timer = undefined;
    if (this.away || this.waiting.size > 0) this.look();
  }

  /** What is heard first of an answer, in time; else what the connection of its own heard. */
  private async hear(): Promise<Heard> {
    const late = new Promise<false>((resolve) => void setTimeout(resolve, ANSWER_MS, false).unref());
    const pooled = Promise.race([this.overPool(), late]);
    const alone = this.askAlone();
    const first = await Promise.race([alone, pooled]);
    if (first === true || first === 'answered') return 'answered';
    const [heard, answered] = await Promise.all([alone, pooled]);
    return answered ? 'answered' : heard;
  }

  private overPool(): Promise<boolean> {
    this.pooled ??= this.askPool()
      .then(
        () => true,
        (error: unknown) => !isDatabaseAway(error),
      )
      .finally(() => (this.pooled = undefined));
    return this.pooled;
  }
}

/** Asks over a connection of its own, which it waits for no longer than an answer may take. */
export async function asksAlone(url: string): Promise<Heard> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT');
    return 'answered';
  } catch (error) {
    // Only a server gives a severity.
    return (error as { severity?: string }).severity ? 'refused' : 'silent';
  } finally {
    // One that is frozen takes no leave either.
    void client.end().catch(() => undefined);
  }
}
