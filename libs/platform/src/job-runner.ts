import { Logger } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';
import type { Configuration } from './configuration.js';
import { definedJobs, parsePayload, type JobContract } from './job-contract.js';
import { queueBackend, tellOfErrors, type QueueBackend } from './queue-backend.js';

/** How long the queue is given to take leave of, once no job runs: one that is away never answers. */
const PATIENCE_MS = 2_000;

/** Handles one job. */
export interface JobProcessor<Payload extends object = object> {
  readonly job: JobContract<Payload>;
  process(payload: Payload): Promise<void>;
}

/** Runs jobs; refuses to exist when one of `jobs`, all that are declared unless told otherwise, has no processor or two. */
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly processors: Map<string, JobProcessor>;
  private backend?: QueueBackend;
  private worker?: Worker;
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly configuration: Configuration,
    processors: JobProcessor[],
    jobs = definedJobs(),
  ) {
    this.processors = matchProcessors(processors, jobs);
  }

  async start(): Promise<void> {
    this.backend = queueBackend(this.configuration);
    this.worker = this.backend.openWorker(
      (job: Job) => this.track(this.run(job)),
      this.configuration.values.workerConcurrency,
    );
    tellOfErrors(this.worker, this.logger);
    await this.worker.waitUntilReady().catch((error: Error) => {
      const setting = this.backend?.name === 'redis' ? 'REDIS_URL' : 'DATABASE_URL';
      throw new Error(`The queue at ${setting} does not answer: ${error.message}`);
    });
    void this.worker.run();
  }

  /** Lets running jobs end, then stops; a queue that does not answer then is left as it is. */
  async stop(): Promise<void> {
    const closed = this.worker?.close();
    await Promise.allSettled(this.running);
    const left = (async () => {
      await closed;
      await this.backend?.close();
    })();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([left, late]).finally(() => clearTimeout(timer));
  }

  private track(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => this.running.delete(tracked));
    this.running.add(tracked);
    return tracked;
  }

  private async run(job: Job): Promise<void> {
    const processor = this.processors.get(job.name);
    if (!processor) throw new Error(`No processor for ${job.name}.`);
    try {
      await processor.process(parsePayload(processor.job, job.data));
    } catch (error) {
      const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      if (last) this.logger.error(`${job.name} failed for good: ${(error as Error).message}`, (error as Error).stack);
      throw error;
    }
  }
}

/** @throws Error that names every job without exactly one processor. */
export function matchProcessors(
  processors: JobProcessor[],
  jobs: readonly Pick<JobContract<object>, 'name'>[],
): Map<string, JobProcessor> {
  const problems: string[] = [];
  const byName = new Map<string, JobProcessor>();
  for (const processor of processors) {
    if (byName.has(processor.job.name)) problems.push(`${processor.job.name} has two processors`);
    byName.set(processor.job.name, processor);
  }
  for (const job of jobs) {
    if (!byName.has(job.name)) problems.push(`${job.name} has no processor`);
  }
  if (problems.length > 0) throw new Error(`The worker cannot start: ${problems.join('; ')}.`);
  return byName;
}
