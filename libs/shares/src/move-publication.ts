import { Injectable } from '@nestjs/common';
import { FeedShares } from '#libs/feed';
import { Clock, type Sentence } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MarkLinkLive } from '#libs/links';
import type { Transaction } from '#libs/platform';
import {
  detailOf,
  type PublicationEvent,
  publicationFact,
  type PublicationRecord,
  RECALLED,
  type ShareRecord,
  TRANSITIONS,
} from '#libs/publications';
import { PublicationRepository, type Changes } from './publication.repository.js';
import { ClaimRepository, type LiveTry } from './publish/claim.repository.js';
import { ShareRepository } from './share.repository.js';

/** Moves a publication and writes the fact of it, in the caller's transaction; the one way by which its state changes. */
@Injectable()
export class MovePublication {
  constructor(
    private readonly publications: PublicationRepository,
    private readonly claims: ClaimRepository,
    private readonly shares: ShareRepository,
    private readonly ledger: LedgerRepository,
    private readonly markLinkLive: MarkLinkLive,
    private readonly feedShares: FeedShares,
    private readonly clock: Clock,
  ) {}

  /**
   * @param by who wants it: a member's id, or the claim token of the try that it is about.
   * @returns the publication as it is now; null when somebody else was first, and then nothing is written.
   */
  async execute(
    tx: Transaction,
    share: ShareRecord,
    event: Exclude<PublicationEvent, 'claim'>,
    changes: Changes,
    by: { actorId?: string; claimToken?: string } = {},
  ): Promise<PublicationRecord | null> {
    const at = this.clock.now();
    const moved = await this.publications.move(tx, share.id, event, changes, at, by.claimToken);
    if (!moved) return null;
    const { fact, to } = TRANSITIONS[event];
    // A post whose fate is unknown may be read, and its readers are people all the same.
    if (share.linkId && (to === 'published' || to === 'unknown')) {
      await this.markLinkLive.execute(tx, share.linkId, moved.publishedAt ?? at);
    }
    if (to === 'failed' || to === 'withdrawn') await this.forgetInFeed(tx, share);
    if (event === 'surface') await this.feedShares.record(tx, { itemId: share.itemId, memberId: share.memberId, at });
    await this.ledger.append(
      tx,
      publicationFact(fact, {
        at: to === 'published' ? (moved.publishedAt ?? at) : at,
        actorId: by.actorId ?? null,
        subjectId: share.id,
        detail: {
          ...detailOf(share),
          ...(moved.code ? { code: moved.code } : {}),
          ...(to === 'scheduled' ? { dueAt: moved.dueAt.toISOString() } : {}),
          ...(to === 'withdrawn' ? { wasPublished: event === 'takeBack' || event === 'gone' } : {}),
        },
      }),
    );
    return moved;
  }

  /** The same of tries that came to posts which are live, and whose publications the caller has locked and found theirs. */
  async publish(tx: Transaction, tries: readonly (LiveTry & { share: ShareRecord })[]): Promise<void> {
    if (tries.length === 0) return;
    const at = this.clock.now();
    const moved = await this.claims.publish(tx, tries, at);
    if (moved.length !== tries.length) throw new Error('A publication was taken away from whoever had locked it.');
    const linkIds = tries.flatMap(({ share: { linkId } }) => linkId ?? []);
    await this.markLinkLive.many(tx, linkIds, at);
    const { fact } = TRANSITIONS.publish;
    const facts = tries.map(({ share }) =>
      publicationFact(fact, { at, actorId: null, subjectId: share.id, detail: detailOf(share) }),
    );
    await this.ledger.append(tx, ...facts);
  }

  /**
   * The same, many at once, for what waits of an item that was recalled.
   * @returns how many ended; fewer than `most` when no more wait.
   */
  async recallWaiting(tx: Transaction, itemId: string, message: Sentence, most: number): Promise<number> {
    const at = this.clock.now();
    const changes = { code: RECALLED, message };
    const ended = await this.publications.recallWaiting(tx, itemId, changes, at, most);
    const memberIds = [...new Set(ended.map(({ memberId }) => memberId))];
    await this.feedShares.forgetMany(tx, itemId, await this.shares.withoutAny(tx, itemId, memberIds));
    const facts = ended.map((share) => {
      const detail = { ...detailOf(share), code: RECALLED, wasPublished: false };
      return publicationFact('publication.withdrawn', { at, actorId: null, subjectId: share.id, detail });
    });
    await this.ledger.append(tx, ...facts);
    return ended.length;
  }

  /** The feed offers the item to the member again when nothing of theirs is out or on its way. */
  private async forgetInFeed(tx: Transaction, share: ShareRecord): Promise<void> {
    if (await this.shares.hasOther(tx, share)) return;
    await this.feedShares.forget(tx, { itemId: share.itemId, memberId: share.memberId });
  }
}
