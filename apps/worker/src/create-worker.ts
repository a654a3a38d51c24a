import { NestFactory } from '@nestjs/core';
import type { Clock } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { EnterClickCounts } from '#libs/links';
import { createLog, Database, JobQueue, JobRunner, type Configuration, type JobProcessor } from '#libs/platform';
import { PublishShare, SweepPublications } from '#libs/shares';
import { PROCESSORS, WorkerModule } from './worker.module.js';

const MOST_ROUNDS = 50;

/** A worker: `start` takes jobs from the queue until `stop`. */
export interface Worker {
  start(): Promise<void>;
  /** Does all that is due in every organisation, without the queue, until nothing is left: for tests. */
  processAll(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws Error when a job has no processor or two, or the database does not answer. */
export async function createWorker(configuration: Configuration, { clock }: { clock?: Clock } = {}): Promise<Worker> {
  const context = await NestFactory.createApplicationContext(WorkerModule.forRoot(configuration, clock), {
    logger: createLog(configuration),
    abortOnError: false,
  });
  const processors = PROCESSORS.map((processor) => context.get<JobProcessor>(processor));
  const runner = new JobRunner(configuration, processors);

  const processOnce = async (organisationId: string): Promise<boolean> => {
    const due = await context.get(SweepPublications).execute(organisationId);
    let worked = false;
    for (const { shareId } of due)
      worked = (await context.get(PublishShare).execute(organisationId, shareId)) || worked;
    const entered = await context.get(EnterClickCounts).execute(organisationId);
    const followed = await context.get(FollowLedger).execute(organisationId);
    return worked || entered > 0 || followed > 0;
  };

  return {
    start: async () => {
      await runner.start();
      await context.get(JobQueue).schedule();
    },
    processAll: async () => {
      for (const organisationId of await context.get(Database).organisationIds()) {
        let rounds = 0;
        while (await processOnce(organisationId)) {
          if ((rounds += 1) > MOST_ROUNDS) throw new Error('The work does not come to an end.');
        }
      }
    },
    stop: async () => {
      await runner.stop();
      await context.close();
    },
  };
}
