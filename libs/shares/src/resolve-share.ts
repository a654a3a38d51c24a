import { Injectable } from '@nestjs/common';
import { textAt } from '#libs/captions';
import { Clock, DomainError, say, type Actor, type Sentence } from '#libs/kernel';
import { ShareLinks } from '#libs/links';
import { Networks, OwnPosts } from '#libs/networks';
import { Database, JobQueue, type Transaction } from '#libs/platform';
import { RecallQueries, RecallRepository } from '#libs/recalls';
import {
  ADDRESS_TOLD,
  addressTaken,
  NOT_LIVE,
  notThere,
  otherPost,
  type PublicationRecord,
  RESTORED_HOLD,
  type ShareRecord,
  triedSince,
  wrongState,
} from '#libs/publications';
import { CheckClearance } from './check-clearance.js';
import { DoubtRepository } from './doubt.repository.js';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { PublicationRepository, type Changes } from './publication.repository.js';
import { publishJob } from './share.jobs.js';
import { ShareRepository } from './share.repository.js';

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

const SEEN_GONE = say('It was deleted, and you have looked: it is not there any more.');
const TAKEN_BACK = say('You took this share back, so it is not sent again. Say that it is gone, and share it anew.');

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
    private readonly doubts: DoubtRepository,
    private readonly links: ShareLinks,
    private readonly networks: Networks,
    private readonly ownPosts: OwnPosts,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError not_found; conflict `wrong_state`, `tried_since`; `address_taken`, `other_post` naming `permalink`;
   * `recalled`, `expired`, `retired` and the like where it is to be sent again and is not shared any more; invalid naming
   * `permalink` or `keepTime`.
   */
  async execute(actor: Actor, shareId: string, resolution: Resolution): Promise<void> {
    const place = resolution.outcome === 'live' ? await this.place(actor, shareId, resolution.permalink?.trim()) : {};
    const moved = await this.database.within(actor, async (tx) => {
      const { share, publication: before } = await this.findShare.execute(tx, actor, shareId, { alone: true });
      const inDoubt = before.state === 'unknown' || before.holdKey === RESTORED_HOLD;
      // Who looked before it was sent once more saw nothing of that: their answer would have it sent a third time.
      if (inDoubt && (resolution.tries ?? before.attempts) !== before.attempts) throw triedSince();
      const publication = inDoubt && (await this.resolve(tx, actor, share, before, resolution, place));
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
    place: Changes,
  ): Promise<PublicationRecord | null> {
    const now = this.clock.now();
    if (resolution.outcome === 'live') {
      if (place.externalId) await this.refuseTaken(tx, share, place.externalId);
      const attempts = await this.publications.attempts(tx, share.id);
      const wentOut = attempts.at(-1)?.startedAt ?? (before.plannedAt < now ? before.plannedAt : now);
      const changes = { ...place, elsewhere: true, publishedAt: wentOut } as const;
      return this.movePublication.execute(tx, share, 'confirm', changes, { actorId });
    }
    if (resolution.again && before.state === 'unknown' && before.publishedAt) throw wrongState(TAKEN_BACK);
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
    const event = before.state === 'held' ? 'cancel' : notThere(before);
    const message = event === 'gone' ? SEEN_GONE : say('It did not appear, and you decided to leave it at that.');
    return this.movePublication.execute(tx, share, event, { code: NOT_LIVE, message }, { actorId });
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

  /**
   * What its member says of where it stands. A post is deleted there if its content is recalled, so that nobody else's
   * address and no other post is taken for it; where the network shows nobody the post, it stays known who said so.
   */
  private async place(actor: Actor, shareId: string, permalink: string | undefined): Promise<Changes> {
    if (!permalink) return { code: 'address_unknown', message: say('It is live; its address is not known here.') };
    const { share, text } = await this.database.within(actor, async (tx) => {
      const { share: found } = await this.findShare.execute(tx, actor, shareId);
      const card = found.linkPlacement === 'article' ? found.linkId : null;
      return { share: found, text: textAt(found.network, found.text, card && (await this.links.urlOf(tx, card))) };
    });
    const { network, memberId, createdAt: since } = share;
    const adapter = this.networks.get(network);
    const at = adapter.readPermalink(permalink);
    if (!at) {
      throw DomainError.invalid(
        'permalink',
        say('This is not the address of a post on {network}; copy it from the post’s menu.', {
          network: adapter.label,
        }),
      );
    }
    const { externalId } = at;
    if (!externalId) return at;
    await this.database.within(actor, (tx) => this.refuseTaken(tx, share, externalId));
    const seen = await this.ownPosts.look(actor.organisationId, { memberId, network, externalId, text, since });
    if (seen === 'same') return at;
    if (seen !== 'untold') throw otherPost(adapter.label, seen);
    const message = say('It is live at the address that its member gave; {network} could not be asked about it.', {
      network: adapter.label,
    });
    return { ...at, code: ADDRESS_TOLD, message };
  }

  private async refuseTaken(tx: Transaction, { id, network }: ShareRecord, externalId: string): Promise<void> {
    if (await this.doubts.isOfAnother(tx, id, network, externalId))
      throw addressTaken(this.networks.get(network).label);
  }
}
