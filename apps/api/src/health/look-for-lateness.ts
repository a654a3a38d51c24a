import { Injectable } from '@nestjs/common';
import { LATE_AFTER_SECONDS, LedgerWork } from '#libs/ledger';
import { Schedules } from '#libs/platform';
import type { FollowersReadiness, SchedulesReadiness } from './health.dto.js';

/** What is late over all organisations, by numbers only: it tells an operator where to look, and fails no request. */
@Injectable()
export class LookForLateness {
  constructor(
    private readonly work: LedgerWork,
    private readonly schedules: Schedules,
  ) {}

  async followers(): Promise<FollowersReadiness> {
    const [behind, setAside] = await Promise.all([this.work.behind(), this.work.setAside()]);
    const late = setAside.length > 0 || behind.some(({ seconds }) => seconds > LATE_AFTER_SECONDS);
    return {
      status: late ? 'late' : 'up',
      behind: behind.map(({ follower: name, ...numbers }) => ({ name, ...numbers })),
      setAside: setAside.map(({ follower: name, entries }) => ({ name, entries })),
    };
  }

  async overdue(): Promise<SchedulesReadiness> {
    const overdue = await this.schedules.overdue();
    return { status: overdue.length > 0 ? 'late' : 'up', overdue };
  }
}
