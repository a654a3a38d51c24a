import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from './database.js';

const LOOK_EVERY_MS = 10_000;
/** An answer that took longer to come tells the time no better than the monotonic clock does. */
const STALE_AFTER_MS = 1_000;

/**
 * The database's time: every process of an installation has the same, whatever its machine's clock says. Between looks it
 * goes on by the process's monotonic clock, which no change of the machine's clock moves.
 */
@Injectable()
export class DatabaseClock extends Clock implements OnApplicationShutdown {
  private readonly logger = new Logger(DatabaseClock.name);
  private seen = { at: 0, monotonic: 0 };
  private timer?: NodeJS.Timeout;

  constructor(private readonly database: Database) {
    super();
  }

  /** Takes the first look and goes on looking. @throws when the database does not answer the first one. */
  async start(): Promise<this> {
    await this.look();
    this.timer = setInterval(() => {
      this.look().catch((error: Error) => this.logger.warn(`The database did not tell the time: ${error.message}`));
    }, LOOK_EVERY_MS).unref();
    return this;
  }

  now(): Date {
    return new Date(this.seen.at + (performance.now() - this.seen.monotonic));
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const before = performance.now();
    const [row] = await this.database.lookUp<{ database_time: Date }>('database_time()');
    const after = performance.now();
    if (after - before > STALE_AFTER_MS && this.timer) return;
    // It was read somewhere between asking and hearing.
    this.seen = { at: row!.database_time.getTime(), monotonic: (before + after) / 2 };
  }
}
