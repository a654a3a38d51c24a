import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { DeliveryQueries } from '#libs/deliveries';
import { Rarely } from '#libs/kernel';
import { LedgerWork } from '#libs/ledger';
import { JobQueue, Schedules } from '#libs/platform';
import { InstallationQueries } from './installation.queries.js';

/**
 * How the whole installation stands, and this process, as Prometheus reads it. Each worker tells the same of the
 * installation: take the greatest, not the sum. No label names an organisation, a person or a text.
 */
@Injectable()
export class InstallationMetrics {
  private readonly logger = new Logger(InstallationMetrics.name);
  private readonly rarely = new Rarely();
  private readonly registry = new Registry();
  private readonly stand = gauges(this.registry);
  private reading?: Promise<string>;
  /** Watching this process costs a little, so nobody does it who is never asked. */
  private watched = false;

  constructor(
    private readonly installation: InstallationQueries,
    private readonly work: LedgerWork,
    private readonly schedules: Schedules,
    private readonly deliveries: DeliveryQueries,
    private readonly queue: JobQueue,
  ) {}

  get contentType(): string {
    return this.registry.contentType;
  }

  /**
   * One reading for all who ask meanwhile. What could not be read is not there, and `vouchsafe_stand_read` is 0 then.
   */
  async read(): Promise<string> {
    this.reading ??= this.readAnew().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async readAnew(): Promise<string> {
    const { registry, stand } = this;
    if (!this.watched) collectDefaultMetrics({ register: registry, prefix: 'vouchsafe_worker_' });
    this.watched = true;
    for (const gauge of Object.values(stand)) gauge.reset();
    const parts = await Promise.allSettled([
      this.shares(),
      this.followers(),
      this.overdue(),
      this.deferred(),
      this.jobs(),
    ]);
    const failed = parts.filter((part) => part.status === 'rejected');
    for (const { reason } of failed) this.warn((reason as Error).message);
    stand.read.set(failed.length > 0 ? 0 : 1);
    return registry.metrics();
  }

  private async shares(): Promise<void> {
    for (const { network, state, reason, shares, seconds } of await this.installation.shares()) {
      this.stand.shares.set({ network, state, reason }, shares);
      this.stand.oldestShare.set({ network, state, reason }, seconds);
    }
  }

  private async followers(): Promise<void> {
    for (const { follower, entries, seconds, failing, paused } of await this.work.behind()) {
      this.stand.behind.set({ follower }, entries);
      this.stand.behindFor.set({ follower }, seconds);
      this.stand.failing.set({ follower }, failing);
      this.stand.paused.set({ follower }, paused);
    }
    for (const { follower, entries } of await this.work.setAside()) this.stand.setAside.set({ follower }, entries);
  }

  private async overdue(): Promise<void> {
    for (const { name, seconds } of await this.schedules.overdue()) this.stand.overdue.set({ schedule: name }, seconds);
  }

  private async deferred(): Promise<void> {
    for (const { code, deliveries, seconds } of await this.deliveries.deferred()) {
      this.stand.deferred.set({ code: code ?? '' }, deliveries);
      this.stand.deferredFor.set({ code: code ?? '' }, seconds);
    }
  }

  private async jobs(): Promise<void> {
    for (const [state, jobs] of Object.entries(await this.queue.counts())) this.stand.jobs.set({ state }, jobs);
  }

  private warn(words: string): void {
    if (this.rarely.again(words)) this.logger.warn(`Not all figures could be read: ${words}`);
  }
}

function gauges(registry: Registry) {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `vouchsafe_${name}`, help, labelNames, registers: [registry] });
  const ofShares = ['network', 'state', 'reason'] as const;
  return {
    read: gauge('stand_read', 'Whether all that tells of the installation could be read.'),
    shares: gauge(
      'shares',
      'Shares by network and state; published and failed are those of the last 24 hours.',
      ...ofShares,
    ),
    oldestShare: gauge('shares_oldest_seconds', 'For how long the first of them has been so.', ...ofShares),
    behind: gauge('follower_behind_entries', 'Ledger entries that a follower has not taken in.', 'follower'),
    behindFor: gauge('follower_behind_seconds', 'How long the one of them waits that waits longest.', 'follower'),
    failing: gauge('follower_failing_organisations', 'In how many organisations a follower fails.', 'follower'),
    paused: gauge('follower_paused_organisations', 'In how many it waits for an operator.', 'follower'),
    setAside: gauge('follower_set_aside_entries', 'Ledger entries that a follower could not take in.', 'follower'),
    overdue: gauge('schedule_overdue_seconds', 'For how long work that repeats has not run.', 'schedule'),
    deferred: gauge('deliveries_deferred', 'Mails that wait to be tried again, by why.', 'code'),
    deferredFor: gauge('deliveries_deferred_seconds', 'How old the oldest of them is.', 'code'),
    jobs: gauge('queue_jobs', 'Jobs in the queue by their state there.', 'state'),
  };
}
