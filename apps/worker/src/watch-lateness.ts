import { Injectable, Logger } from '@nestjs/common';
import { LATE_AFTER_SECONDS, LedgerWork } from '#libs/ledger';
import { Schedules } from '#libs/platform';

const LOOK_EVERY_MS = 10_000;

/** What to tell of since the last look. */
interface Tidings {
  late: string[];
  caughtUp: string[];
}

/** Tells the operator in the log who falls behind, and who has caught up: once each, however long it takes. */
@Injectable()
export class WatchLateness {
  private readonly logger = new Logger(WatchLateness.name);
  private known = new Set<string>();
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly work: LedgerWork,
    private readonly schedules: Schedules,
  ) {}

  start(): void {
    this.timer = setTimeout(() => void this.lookAgain(), LOOK_EVERY_MS);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Who has become late since the last look, and who is so no longer. */
  async look(): Promise<Tidings> {
    const late = new Map<string, string>();
    for (const { follower, entries, organisations, seconds } of await this.work.behind()) {
      if (seconds <= LATE_AFTER_SECONDS) continue;
      late.set(follower, `${follower} has been behind for ${seconds} s: ${entries} entries in ${organisations} organisations.`); // prettier-ignore
    }
    for (const { name, seconds } of await this.schedules.overdue()) {
      late.set(name, `${name} has not run for ${seconds} s.`);
    }
    const before = this.known;
    this.known = new Set(late.keys());
    return {
      late: [...late].flatMap(([name, words]) => (before.has(name) ? [] : [words])),
      caughtUp: [...before].flatMap((name) => (late.has(name) ? [] : [`${name} has caught up.`])),
    };
  }

  private async lookAgain(): Promise<void> {
    try {
      const { late, caughtUp } = await this.look();
      for (const words of late) this.logger.warn(words);
      for (const words of caughtUp) this.logger.log(words);
    } catch (error) {
      // A database that is away is told of by those who need it more often.
      this.logger.debug(`Who is late could not be looked up: ${(error as Error).message}`);
    }
    if (!this.stopped) this.start();
  }
}
