import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor, type Sentence } from '#libs/kernel';
import { Networks } from '#libs/networks';
import { Database, JobQueue, type Transaction } from '#libs/platform';
import { RecallQueries, RecallRepository } from '#libs/recalls';
import { CheckClearance } from './check-clearance.js';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { NOT_LIVE, RESTORED_HOLD } from './outcome.rules.js';
import { PublicationRepository } from './publication.repository.js';
import { triedSince, wrongState } from './share.errors.js';
import { publishJob } from './share.jobs.js';
import { ShareRepository } from './share.repository.js';
import type { PublicationRecord, ShareRecord } from './share.js';

/** What a member found when they looked at the network; `tries` is how often it had been tried when they did. */
export type Resolution = { tries?: number } & (
  | { outcome: 'live'; permalink?: string | null }
  /** `keepTime`: again, but at its own time, which is still to come. */
  | { outcome: 'not_live'; again: boolean; keepTime?: boolean }
);

/** Why content is not shared any more, for good; what else is missing may be given again before its time. */
const OVER: Readonly<Record<string, Sentence>> = {
  expired: say('This content has expired.'),
  rights_ended: say('Its picture may not be shown any more.'),
  replaced: say('A newer version of this content was approved.'),
  refused: say('An approval of this content was refused afterwards.'),
  retired: say('This content was taken out of the library.'),
};

const KNOWN = say('It is known what became of this share; there is nothing to settle.');

/** What is so of a share that nobody has to settle. */
const SETTLED: Partial<Record<PublicationRecord['state'], Sentence>> = {
  scheduled: say('This share still waits for its time; there is nothing to settle. Move it or call it off instead.'),
  held: say('This share has not gone out and waits; there is nothing to settle. Move it or call it off instead.'),
  publishing: say('This share is going out at this moment; look again in a minute.'),
};

/**
 * Settles a share whose fate is unknown, or that waits because a backup was restored, by what its member saw; only a
 * person may have it sent again.
 */
@Injectable()
export class ResolveShare {
  constructor(
    private readonly database: Database,
    private readonly findShare: FindShare,
    private readonly checkClearance: CheckClearance,
    private readonly recalls: RecallQueries,
    private readonly recallWork: RecallRepository,
    private readonly movePublication: MovePublication,
    private readonly publications: PublicationRepository,
    private readonly shares: ShareRepository,
    private readonly networks: Networks,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError not_found; conflict `wrong_state`, `tried_since`, and `recalled`, `expired`, `retired` and the like where it is
   * to be sent again and is not shared any more; invalid naming `permalink` or `keepTime`.
   */
  async execute(actor: Actor, shareId: string, resolution: Resolution): Promise<void> {
    const moved = await this.database.within(actor, async (tx) => {
      const { share, publication: before } = await this.findShare.execute(tx, actor, shareId, { alone: true });
      const inDoubt = before.state === 'unknown' || before.holdKey === RESTORED_HOLD;
      // Who looked before it was sent once more saw nothing of that: their answer would have it sent a third time.
      if (inDoubt && (resolution.tries ?? before.attempts) !== before.attempts) throw triedSince();
      const publication = inDoubt && (await this.resolve(tx, actor, share, before, resolution));
      if (!publication) throw wrongState(inDoubt ? KNOWN : (SETTLED[before.state] ?? KNOWN));
      await this.tellRecall(tx, share);
      return publication;
    });
    if (moved.state !== 'scheduled' || moved.dueAt > this.clock.now()) return;
    const { scheduleVersion } = moved;
    await this.queue.add(publishJob, { organisationId: actor.organisationId, shareId, scheduleVersion });
  }

  private async resolve(
    tx: Transaction,
    { memberId: actorId, organisationId }: Actor,
    share: ShareRecord,
    before: PublicationRecord,
    resolution: Resolution,
  ): Promise<PublicationRecord | null> {
    const now = this.clock.now();
    if (resolution.outcome === 'live') {
      const place = this.place(share.network, resolution.permalink ?? null);
      const attempts = await this.publications.attempts(tx, share.id);
      const wentOut = attempts.at(-1)?.startedAt ?? (before.plannedAt < now ? before.plannedAt : now);
      const changes = { ...place, publishedAt: wentOut };
      return this.movePublication.execute(tx, share, 'confirm', changes, { actorId });
    }
    if (resolution.again) await this.refuseIfOver(tx, organisationId, share);
    if (resolution.again && resolution.keepTime) {
      if (before.plannedAt <= now)
        throw DomainError.invalid('keepTime', say('Its time has passed; share it now, or not.'));
      const changes = { dueAt: before.plannedAt, code: 'kept_time' };
      return this.movePublication.execute(tx, share, 'sendAgain', changes, { actorId });
    }
    if (resolution.again) {
      await this.shares.changeSchedule(tx, share.id, null, null);
      const changes = { plannedAt: now, dueAt: now, code: 'sent_again' };
      return this.movePublication.execute(tx, share, 'sendAgain', changes, { actorId });
    }
    const changes = { code: NOT_LIVE, message: say('It did not appear, and you decided to leave it at that.') };
    return this.movePublication.execute(tx, share, before.state === 'held' ? 'cancel' : 'deny', changes, { actorId });
  }

  /** What would never go out is not made to wait: its member would think of it as on its way. */
  private async refuseIfOver(tx: Transaction, organisationId: string, share: ShareRecord): Promise<void> {
    await this.recalls.refuse(tx, share.itemId);
    const standing = await this.checkClearance.standing(tx, organisationId, share);
    const reason = standing.cleared ? undefined : OVER[standing.code];
    if (standing.cleared || !reason) return;
    throw DomainError.conflict(
      standing.code,
      say('It is not sent again. {reason} If it is not there, leave it at that.', { reason }),
    );
  }

  /** A recall that waits for this answer goes on with it at once. */
  private async tellRecall(tx: Transaction, { itemId }: ShareRecord): Promise<void> {
    const recall = await this.recalls.over(tx, itemId);
    if (recall) await this.recallWork.goOnAt(tx, recall.id, this.clock.now());
  }

  private place(network: string, permalink: string | null) {
    if (!permalink) return { code: 'address_unknown', message: say('It is live; its address is not known here.') };
    const adapter = this.networks.get(network);
    const place = adapter.readPermalink(permalink.trim());
    if (place) return place;
    throw DomainError.invalid(
      'permalink',
      say('This is not the address of a post on {network}; copy it from the post’s menu.', { network: adapter.label }),
    );
  }
}
