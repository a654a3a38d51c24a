import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { ClickJournal, type JournaledClick } from '#libs/click-journal';
import { groupBy } from '#libs/kernel';
import { RecordClicks } from './record-clicks.js';

const BATCH = 1_000;
const DELAY_MS = 250;
const RETRY_MS = 2_000;
const TIDY_MS = 10_000;
/** So long the end of a process waits for them to be recorded: less than it may take at all. */
const END_MS = 15_000;
/** Above this share of its time a process is busy with readers, and clicks wait: they are safe where they are. */
const BUSY = 0.7;
const LOOK_MS = 10;
/** Of a busy process's time recording takes about one part in so many, in small portions. */
const BUSY_SHARE = 20;
const BUSY_BATCH = 100;

/** Brings journaled clicks to the database, off the way of the answers: each at least once, which counts it once. */
@Injectable()
export class ClickDrain {
  private readonly logger = new Logger(ClickDrain.name);
  private running: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private tidying: NodeJS.Timeout | null = null;
  private busy = false;
  private ended = false;

  constructor(
    private readonly journal: ClickJournal,
    private readonly recordClicks: RecordClicks,
  ) {}

  /** From now on clicks are recorded as they come, those too that processes which are gone have left. */
  start(): void {
    this.journal.onAppend = () => this.wake(DELAY_MS);
    this.tidying = setInterval(() => void this.tidy(), TIDY_MS).unref();
    void this.tidy();
  }

  /** Records what has been journaled by now. What cannot be recorded stays, and that is logged. */
  async flush(): Promise<void> {
    while (this.running) await this.running;
    await this.run(false);
  }

  /** Records what is left, once no more requests come; what the database does not take, another process finds. */
  async stop(): Promise<void> {
    this.journal.onAppend = () => undefined;
    if (this.timer) clearTimeout(this.timer);
    if (this.tidying) clearInterval(this.tidying);
    const end = setTimeout(() => (this.ended = true), END_MS);
    await this.flush();
    clearTimeout(end);
    if (this.journal.isWaiting) this.logger.warn('Clicks are left in the journal; the next process records them.');
    await this.journal.close();
  }

  private wake(delay: number): void {
    if (this.timer || this.running) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.run(true);
    }, delay);
    this.timer.unref();
  }

  private async run(sparing: boolean): Promise<void> {
    let failed = false;
    this.running = this.drain(sparing)
      .catch((error: Error) => {
        failed = true;
        this.logger.warn(`Clicks wait in the journal: ${error.message}`);
      })
      .finally(() => (this.running = null));
    await this.running;
    if (sparing && this.journal.isWaiting) this.wake(failed ? RETRY_MS : DELAY_MS);
  }

  private async drain(sparing: boolean): Promise<void> {
    while (!this.ended) {
      const began = performance.now();
      const taken = await this.journal.take(sparing && this.busy ? BUSY_BATCH : BATCH);
      if (!taken) return;
      for (const [organisationId, clicks] of groupBy(taken.clicks, (click) => click.organisationId))
        await this.record(organisationId, clicks);
      taken.settle();
      if (sparing) await this.rest(performance.now() - began);
    }
  }

  /** Looks whether others want this process's time, and if so leaves it to them. */
  private async rest(took: number): Promise<void> {
    const before = performance.eventLoopUtilization();
    await pause(LOOK_MS);
    this.busy = performance.eventLoopUtilization(before).utilization > BUSY;
    if (this.busy) await pause(took * BUSY_SHARE);
  }

  /** What the database refuses for good is found out, and the rest recorded. */
  private async record(organisationId: string, clicks: JournaledClick[]): Promise<void> {
    try {
      await this.recordClicks.execute(organisationId, clicks);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (clicks.length === 1)
        return this.logger.error(`A click was refused by the database: ${(error as Error).message}`);
      const half = clicks.length >> 1;
      await this.record(organisationId, clicks.slice(0, half));
      await this.record(organisationId, clicks.slice(half));
    }
  }

  private async tidy(): Promise<void> {
    await this.journal
      .tidy()
      .catch((error: Error) => this.logger.error(`The journal of clicks could not be tidied: ${error.message}`));
    if (this.journal.isWaiting) this.wake(0);
  }
}

/** Data or integrity errors (SQLSTATE classes 22 and 23) come out the same at every try. */
function isRefusal(error: unknown): boolean {
  const code = (error as { code?: unknown }).code ?? (error as { driverError?: { code?: unknown } }).driverError?.code;
  return typeof code === 'string' && /^2[23]/.test(code);
}
