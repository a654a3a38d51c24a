import { Injectable, Logger } from '@nestjs/common';
import { Rarely } from '#libs/kernel';
import { Schedules, type ScheduleContract } from '#libs/platform';

const LOOK_EVERY_MS = 500;

/** Does what repeats. */
export interface ScheduledWork {
  readonly schedule: ScheduleContract;
  run(): Promise<void>;
}

/** Asks again and again which schedules are due on the database's clock, and does those this worker gets. */
@Injectable()
export class KeepSchedules {
  private readonly logger = new Logger(KeepSchedules.name);
  private readonly running = new Map<string, Promise<void>>();
  private works: ScheduledWork[] = [];
  private lookEveryMs = LOOK_EVERY_MS;
  private timer?: NodeJS.Timeout;
  private looking = Promise.resolve();
  private readonly rarely = new Rarely();
  private stopped = false;

  constructor(private readonly schedules: Schedules) {}

  start(works: ScheduledWork[], { lookEveryMs = LOOK_EVERY_MS } = {}): void {
    this.works = works;
    this.lookEveryMs = lookEveryMs;
    this.looking = this.lookAgain();
  }

  /** Resolves when nothing runs any more, nor is going to. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    // What it takes now is done, too.
    await this.looking;
    await Promise.allSettled(this.running.values());
  }

  private async lookAgain(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      const words = `The schedules could not be looked up: ${(error as Error).message}`;
      if (this.rarely.again(words)) this.logger.warn(words);
    }
    if (!this.stopped) this.timer = setTimeout(() => (this.looking = this.lookAgain()), this.lookEveryMs);
  }

  private async look(): Promise<void> {
    const free = this.works.filter(({ schedule }) => !this.running.has(schedule.name));
    const due = await this.schedules.takeDue(free.map(({ schedule }) => schedule));
    for (const work of free.filter(({ schedule }) => due.includes(schedule.name))) this.run(work);
  }

  private run(work: ScheduledWork): void {
    const { name } = work.schedule;
    const run = work
      .run()
      .then(
        () => null,
        (error: Error) => error,
      )
      .then((error) => this.schedules.finish(name, error))
      .catch((error: Error) => this.logger.warn(`${name} could not be noted as done: ${error.message}`))
      .finally(() => this.running.delete(name));
    this.running.set(name, run);
  }
}
