import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Configuration } from './configuration.js';
import type { JobContract } from './job-contract.js';
import { queueBackend, tellOfErrors, type QueueBackend } from './queue-backend.js';

const PATIENCE_MS = 2_000;

/**
 * Wakes workers. The rows are the truth: an `add` that cannot reach the queue within two seconds is logged and
 * forgotten, never thrown, because the job's sweep finds the row again.
 */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private readonly backend: QueueBackend;
  private readonly queue: Queue;

  constructor(configuration: Configuration) {
    this.backend = queueBackend(configuration);
    this.queue = this.backend.openQueue();
    tellOfErrors(this.queue, this.logger);
  }

  /**
   * @returns whether the queue took the job. It is to be done now: what is due later stands in rows, and whoever looks
   * after them adds it when its time has come on the database's clock.
   */
  async add<Payload extends object>(job: JobContract<Payload>, payload: Payload): Promise<boolean> {
    return this.bounded(job.name, async () => {
      await this.queue.add(job.name, payload, {
        jobId: job.key(payload),
        attempts: job.attempts,
        // A pause would be counted on a worker's own clock; whatever needs one has rows that say when.
        backoff: { type: 'fixed', delay: 0 },
        // A finished job's id would silently swallow the next one with the same key.
        removeOnComplete: true,
        removeOnFail: true,
      });
    });
  }

  /** Throws away what repeats in the queue itself, as versions before this one had it: schedules stand in the database. */
  async forgetSchedulers(): Promise<void> {
    await this.bounded('forgetting schedules', async () => {
      for (const { key } of await this.queue.getJobSchedulers()) await this.queue.removeJobScheduler(key);
    });
  }

  /** Throws away everything that waits: rows lose nothing by it. */
  async obliterate(): Promise<void> {
    await this.queue.obliterate({ force: true });
  }

  async counts(): Promise<Record<string, number>> {
    return this.queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.bounded('close', async () => {
      await this.queue.close();
      await this.backend.close();
    });
  }

  private async bounded(what: string, work: () => Promise<void>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    try {
      await Promise.race([work(), late]);
      return true;
    } catch (error) {
      this.logger.warn(`${what} was not queued (${(error as Error).message}); a sweep will find its row.`);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
