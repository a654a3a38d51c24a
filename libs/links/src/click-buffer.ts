import { groupBy } from '#libs/kernel';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Click } from './click.js';
import { RecordClicks } from './record-clicks.js';

const CAPACITY = 50_000;
const BATCH = 1_000;
const FLUSH_MS = 250;
const RETRY_MS = 2_000;

/**
 * Clicks on their way to the database. Adding one costs a push and never fails; a batch is written when enough have
 * come together or a quarter of a second has passed. When the database is away they wait here; when there is no more
 * room the newest are counted as lost and the loss is logged.
 */
@Injectable()
export class ClickBuffer implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ClickBuffer.name);
  private waiting: Click[] = [];
  private timer?: NodeJS.Timeout;
  private writing?: Promise<void>;
  /** Whether the last write failed and the next waits for its time. */
  private resting = false;
  private lost = 0;
  /** How many of them the log has named. */
  private told = 0;

  constructor(private readonly recordClicks: RecordClicks) {}

  push(click: Click): void {
    if (this.waiting.length >= CAPACITY) {
      this.lost += 1;
      return;
    }
    this.waiting.push(click);
    if (this.resting || this.writing) return;
    if (this.waiting.length >= BATCH) void this.flush();
    else this.wake(FLUSH_MS);
  }

  /** Clicks that found no room since the process started. */
  get overflow(): number {
    return this.lost;
  }

  /** Writes what waits now; clicks that cannot be written keep waiting. One writer at a time. */
  async flush(): Promise<void> {
    while (this.writing) await this.writing;
    if (this.waiting.length === 0) return;
    this.resting = false;
    this.writing = this.write().finally(() => (this.writing = undefined));
    await this.writing;
    if (this.waiting.length > 0) this.wake(this.resting ? RETRY_MS : FLUSH_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
    clearTimeout(this.timer);
    if (this.waiting.length > 0)
      this.logger.error(`${this.waiting.length} clicks are not known to be written, and may be lost.`);
  }

  private wake(delay: number): void {
    if (this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, delay);
    this.timer.unref();
  }

  private async write(): Promise<void> {
    const taken = this.waiting;
    this.waiting = [];
    for (const [organisationId, clicks] of groupBy(taken, (click) => click.organisationId)) {
      for (let at = 0; at < clicks.length; at += BATCH) await this.record(organisationId, clicks.slice(at, at + BATCH));
    }
    if (this.lost > this.told) this.logger.error(`${this.lost} clicks have found no room since the start.`);
    this.told = this.lost;
  }

  private async record(organisationId: string, clicks: Click[]): Promise<void> {
    try {
      await this.recordClicks.execute(organisationId, clicks);
    } catch (error) {
      if (isRefusal(error)) {
        this.logger.error(`${clicks.length} clicks were refused by the database: ${(error as Error).message}`);
        return;
      }
      this.logger.warn(`${clicks.length} clicks wait for the database: ${(error as Error).message}`);
      const room = Math.max(0, CAPACITY - this.waiting.length);
      this.lost += Math.max(0, clicks.length - room);
      this.waiting = [...clicks.slice(0, room), ...this.waiting];
      this.resting = true;
    }
  }
}

/** Data or integrity errors (SQLSTATE classes 22 and 23) come out the same at every try. */
function isRefusal(error: unknown): boolean {
  const code = (error as { code?: unknown }).code ?? (error as { driverError?: { code?: unknown } }).driverError?.code;
  return typeof code === 'string' && /^2[23]/.test(code);
}
