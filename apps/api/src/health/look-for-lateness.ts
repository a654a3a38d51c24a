import { Injectable } from '@nestjs/common';
import { LATE_AFTER_SECONDS, LedgerWork } from '#libs/ledger';
import { DeliveryQueries } from '#libs/deliveries';
import { Channels } from '#libs/channels';
import { Schedules } from '#libs/platform';
import type { FollowersReadiness, MailReadiness, SchedulesReadiness } from './health.dto.js';

/** A busy server puts off for some minutes what it takes then. */
const MAIL_LATE_AFTER_SECONDS = 600;

/** What is late over all organisations, by numbers only: it tells an operator where to look, and fails no request. */
@Injectable()
export class LookForLateness {
  constructor(
    private readonly work: LedgerWork,
    private readonly schedules: Schedules,
    private readonly channels: Channels,
    private readonly deliveries: DeliveryQueries,
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

  async mail(): Promise<MailReadiness> {
    if (!this.channels.get('mail')) return { status: 'off', deferred: [] };
    const deferred = await this.deliveries.deferred();
    return { status: deferred.some(({ seconds }) => seconds > MAIL_LATE_AFTER_SECONDS) ? 'late' : 'up', deferred };
  }

  async overdue(): Promise<SchedulesReadiness> {
    const overdue = await this.schedules.overdue();
    return { status: overdue.length > 0 ? 'late' : 'up', overdue };
  }
}
