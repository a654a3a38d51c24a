import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, JobQueue } from '#libs/platform';
import { PublicationRepository } from './publication.repository.js';
import { PublishShare } from './publish/publish-share.js';
import { publishJob, type PublishPayload } from './share.jobs.js';

const MOST_WOKEN = 500;
/** What is due for so long was lost by the queue, or waits behind a flood in it. */
const OVERDUE_MS = 20_000;
/** As many as a worker does side by side. */
const AT_ONCE = 8;
/** What the queue has taken it is not given again before, though it waits there still. */
const TRUSTED_MS = 5_000;

/**
 * Has the shares published whose time has come: by a worker that the queue wakes, and by this one where the queue takes
 * nothing or has lost it. Whoever comes second finds the share claimed.
 */
@Injectable()
export class WakeDueShares {
  /** When a share, at its schedule of then, was given to the queue. */
  private readonly given = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly publications: PublicationRepository,
    private readonly publishShare: PublishShare,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Organisations with a share that is due. */
  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_due_publications: string }>(
      'organisations_with_due_publications($1, $2)',
      [this.clock.now(), MOST_WOKEN],
    );
    return rows.map((row) => row.organisations_with_due_publications);
  }

  async execute(organisationId: string): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.within(organisationId, (tx) => this.publications.due(tx, now, MOST_WOKEN));
    this.forget();
    let queueTakes = true;
    const here: string[] = [];
    for (const { shareId, scheduleVersion, dueAt } of due) {
      queueTakes &&= await this.give({ organisationId, shareId, scheduleVersion });
      const overdue = now.getTime() - dueAt.getTime() > OVERDUE_MS;
      if (!queueTakes || overdue) here.push(shareId);
    }
    for (let from = 0; from < here.length; from += AT_ONCE) {
      await this.publish(organisationId, here.slice(from, from + AT_ONCE));
    }
  }

  /** @returns whether the queue has it. */
  private async give(payload: PublishPayload): Promise<boolean> {
    const key = publishJob.key(payload);
    if (this.given.has(key)) return true;
    const taken = await this.queue.add(publishJob, payload);
    if (taken) this.given.set(key, performance.now());
    return taken;
  }

  private forget(): void {
    const since = performance.now() - TRUSTED_MS;
    for (const [key, at] of this.given) {
      // The oldest stand first.
      if (at > since) return;
      this.given.delete(key);
    }
  }

  /** All of them have their turn. @throws what the first threw that failed. */
  private async publish(organisationId: string, shareIds: string[]): Promise<void> {
    const ended = await Promise.allSettled(shareIds.map((id) => this.publishShare.execute(organisationId, id)));
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason as Error;
  }

  /** Publishes what is due here and now, without the queue. @returns how many shares were taken. */
  async publishDue(organisationId: string): Promise<number> {
    const due = await this.database.within(organisationId, (tx) =>
      this.publications.due(tx, this.clock.now(), MOST_WOKEN),
    );
    let taken = 0;
    for (const { shareId } of due) taken += (await this.publishShare.execute(organisationId, shareId)) ? 1 : 0;
    return taken;
  }
}
