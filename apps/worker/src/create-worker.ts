import { NestFactory } from '@nestjs/core';
import type { Clock } from '#libs/kernel';
import { SendDeliveries } from '#libs/deliveries';
import { ComposeDigests } from '#libs/digests';
import { FollowLedger } from '#libs/ledger';
import { EnterClickCounts } from '#libs/links';
import { ComposeMail } from '#libs/notifications';
import {
  createLog,
  Database,
  definedSchedules,
  JobQueue,
  JobRunner,
  type Configuration,
  type JobProcessor,
} from '#libs/platform';
import { CarryOutRecall } from '#libs/recall-work';
import { Remind } from '#libs/reminders';
import { PublishDue, SweepPublications } from '#libs/shares';
import { AttendLedger } from './attend-ledger.js';
import { AttendPublications } from './attend-publications.js';
import { KeepSchedules } from './keep-schedules.js';
import { matchSchedules, scheduledWork } from './scheduled-work.js';
import { ServeMetrics } from './serve-metrics.js';
import { WatchLateness } from './watch-lateness.js';
import { PROCESSORS, WorkerModule } from './worker.module.js';

const MOST_ROUNDS = 50;

/** A worker: `start` takes jobs from the queue, keeps the schedules and attends the ledgers until `stop`. */
export interface Worker {
  start(): Promise<void>;
  /** Does all that is due in every organisation, without the queue, until nothing is left: for tests. */
  processAll(): Promise<void>;
  /** Does one of the works that repeat, by its schedule's name, as if it were time: for tests. */
  runScheduled(name: string): Promise<void>;
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
  const works = scheduledWork(context);
  matchSchedules(works, definedSchedules());

  const processOnce = async (organisationId: string): Promise<boolean> => {
    await context.get(SweepPublications).execute(organisationId);
    await context.get(CarryOutRecall).execute(organisationId);
    const worked = (await context.get(PublishDue).toTheEnd(organisationId)) > 0;
    const entered = await context.get(EnterClickCounts).execute(organisationId);
    const followed = await context.get(FollowLedger).execute(organisationId);
    await context.get(ComposeDigests).executeIn(organisationId);
    const composed = await context.get(ComposeMail).execute(organisationId);
    const sent = await context.get(SendDeliveries).execute(organisationId);
    return worked || entered > 0 || followed > 0 || composed > 0 || sent > 0;
  };

  return {
    start: async () => {
      await runner.start();
      await context.get(JobQueue).forgetSchedulers();
      await context.get(AttendLedger).start();
      context.get(AttendPublications).start();
      context.get(KeepSchedules).start(works);
      context.get(WatchLateness).start();
      await context.get(ServeMetrics).start();
    },
    processAll: async () => {
      await context.get(Remind).execute();
      for (const organisationId of await context.get(Database).organisationIds()) {
        let rounds = 0;
        while (await processOnce(organisationId)) {
          if ((rounds += 1) > MOST_ROUNDS) throw new Error('The work does not come to an end.');
        }
      }
    },
    runScheduled: async (name) => {
      const work = works.find(({ schedule }) => schedule.name === name);
      if (!work) throw new Error(`No work is scheduled as ${name}.`);
      await work.run();
    },
    stop: async () => {
      context.get(WatchLateness).stop();
      await context.get(ServeMetrics).stop();
      const attending = [
        context.get(AttendLedger),
        context.get(AttendPublications),
        context.get(KeepSchedules),
        runner,
      ];
      await Promise.all(attending.map((one) => one.stop()));
      await context.close();
    },
  };
}
