import { Injectable } from '@nestjs/common';
import { CheckAttestation } from '#libs/attestations';
import { withLink, type Network } from '#libs/captions';
import { SuggestedTexts } from '#libs/drafting-help';
import { FeedShares, NoteAltered, ShareableContent, type ShareableCaption } from '#libs/feed';
import { FreezeQueries } from '#libs/freezes';
import { ScreenText, type RecordedScreening, type Remark } from '#libs/guidelines';
import { Clock, DomainError, newId, say, type Actor, type Node } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { campaignUrl, CreateShareLink, type ReservedLink } from '#libs/links';
import { Connections, Networks } from '#libs/networks';
import { MemberDirectory } from '#libs/people';
import { ProspectLinks } from '#libs/prospects';
import { Database, JobQueue, textHash, type Transaction } from '#libs/platform';
import { planTime, type Schedule } from '#libs/publishing-times';
import { ApprovedTexts, nodeOf, readyText, requireLength, SecondLook } from '#libs/text-reviews';
import {
  approvalOutdated,
  approvedOnce,
  captionElsewhere,
  detailOf,
  expiredByThen,
  guidelineBlock,
  needsReview,
  notConnected,
  publicationScheduled,
  RESTORED_HOLD,
  shareCreated,
  type ShareRecord,
  wrongState,
} from '#libs/publications';
import { CheckTimes } from './check-times.js';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { PublicationRepository } from './publication.repository.js';
import { publishJob } from './share.jobs.js';
import { ShareRepository } from './share.repository.js';

/** What a member wants to share, and when; `text` may hold `{{link}}` where the share link goes. */
export interface ShareOrder {
  versionId: string;
  captionId: string;
  network: Network;
  text: string;
  /** Needed only of members who are both advocate and seller; advocacy by default. */
  node?: Node;
  connectionId?: string;
  /** Now, without one. */
  schedule?: Schedule;
  /** Whom a seller has in mind with it: its link is then theirs. */
  prospectId?: string;
  /** A share of the member's that still waits and that this one takes the place of: never do both go out. */
  replaces?: string;
}

/**
 * Records a member's decision to publish one exact text, and has it published when its time comes. The text is made
 * ready, screened as readers will see it, and kept with its hash and the certificate of the content it rests on.
 */
@Injectable()
export class CreateShare {
  constructor(
    private readonly database: Database,
    private readonly content: ShareableContent,
    private readonly noteAltered: NoteAltered,
    private readonly freezes: FreezeQueries,
    private readonly feedShares: FeedShares,
    private readonly screenText: ScreenText,
    private readonly secondLook: SecondLook,
    private readonly createShareLink: CreateShareLink,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly members: MemberDirectory,
    private readonly approvedTexts: ApprovedTexts,
    private readonly checkAttestation: CheckAttestation,
    private readonly prospectLinks: ProspectLinks,
    private readonly suggestedTexts: SuggestedTexts,
    private readonly checkTimes: CheckTimes,
    private readonly findShare: FindShare,
    private readonly movePublication: MovePublication,
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly ledger: LedgerRepository,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the share's id.
   * @throws DomainError invalid naming the field; conflict `recalled`, `frozen`, `not_connected`, `version_withdrawn`, `already_shared`,
   * `quiet_hours`, `daily_limit`, `slot_taken`, `spread_taken`, `wrong_state` of what it would replace; rule_violation `guideline_block`,
   * `needs_review` and `approval_outdated` with `screening`; forbidden `node_not_yours` and, last of all, `attestation_needed`.
   */
  async execute(actor: Actor, order: ShareOrder): Promise<string> {
    const now = this.clock.now();
    const adapter = this.networks.get(order.network);
    const dueAt = order.schedule ? planTime(order.schedule, now).at : now;
    await this.secondLook.beforehand(actor, order);
    const made = await this.database.within(actor, (tx) => this.decide(tx, actor, order, adapter, dueAt, now));
    // Thrown after the commit, so that what refused it stays on record.
    if (made instanceof DomainError) throw made;
    const payload = { organisationId: actor.organisationId, shareId: made, scheduleVersion: 1 };
    if (dueAt <= now) await this.queue.add(publishJob, payload);
    return made;
  }

  private async decide(
    tx: Transaction,
    actor: Actor,
    order: ShareOrder,
    adapter: { network: Network; label: string },
    dueAt: Date,
    now: Date,
  ): Promise<string | DomainError> {
    const content = await this.content
      .findWhole(tx, actor, order.versionId, order.captionId)
      .catch((error: unknown) => this.noteAltered.ofRefusal(tx, order.versionId, error));
    if (content instanceof DomainError) return content;
    requireFit(content, order, adapter.label, dueAt);
    await this.freezes.refuse(tx, { network: order.network, topicIds: content.topicIds });
    const composed = readyText(order.text, content);
    const reserved = content.linkUrl ? this.createShareLink.reserve() : null;
    const text = withLink(composed.text, reserved?.url ?? null);
    requireLength(text, adapter.network, composed.placement);
    const connection = await this.connections.usable(tx, actor.memberId, order.network);
    if (!connection || (order.connectionId && order.connectionId !== connection.id)) throw notConnected(adapter.label);
    const wish = { ...order, itemId: content.itemId };
    await this.checkTimes.refuseSame(tx, actor, wish, composed.text, dueAt);
    await this.checkTimes.execute(tx, actor, wish, dueAt);
    const id = newId();
    const node = nodeOf(actor, order.node);
    const remarks = await this.secondLook.remarks(tx, content, composed.text);
    const screening = await this.screen(tx, actor, { id, text, node, remarks, publicAt: dueAt, content });
    if (screening.verdict === 'block') return guidelineBlock(screening);
    const exact = {
      memberId: actor.memberId,
      versionId: content.versionId,
      captionId: content.caption.id,
      certificate: content.certificate,
      network: order.network,
      node,
      textHash: textHash(composed.text),
    };
    const needed = screening.verdict === 'review';
    const approval = needed
      ? await this.approvedTexts.find(tx, actor.organisationId, exact, screening.screenedUnder)
      : null;
    if (needed && approval === null) return needsReview(screening);
    if (approval === 'outdated') return approvalOutdated(screening);
    if (approval && approval.shareId !== order.replaces && (await this.shares.isOut(tx, approval.shareId)))
      return approvedOnce(screening);
    const unread = await this.checkAttestation.toShare(tx, actor.memberId);
    if (unread) return unread;
    const link = reserved
      ? await this.link(tx, content, { memberId: actor.memberId, reserved, network: order.network, node })
      : null;
    const share: ShareRecord = {
      id,
      ...exact,
      teamId: (await this.members.get(tx, actor.memberId)).teamId,
      itemId: content.itemId,
      connectionId: connection.id,
      text,
      textHash: textHash(text),
      screeningId: screening.id,
      ruleSet: screening.screenedUnder,
      linkId: link?.id ?? null,
      linkPlacement: composed.placement,
      localTime: order.schedule?.localTime ?? null,
      timeZone: order.schedule?.timeZone ?? null,
      createdAt: now,
    };
    await this.keep(tx, share, content.topicIds, dueAt);
    await this.suggestedTexts.noteShared(tx, share, composed.text);
    if (approval) await this.approvedTexts.used(tx, approval.id, id);
    if (order.prospectId) await this.prospectLinks.ofShare(tx, actor, order.prospectId, share);
    if (order.replaces) await this.takePlace(tx, actor, order.replaces);
    return id;
  }

  /** A worker that has the earlier share already wins by its row: then this one is not made either. */
  private async takePlace(tx: Transaction, actor: Actor, shareId: string): Promise<void> {
    const { share, publication } = await this.findShare.execute(tx, actor, shareId);
    if (publication.holdKey === RESTORED_HOLD) throw wrongState(say('Say first whether it has gone out.'));
    const changes = { code: 'replaced', message: say('You changed it before it went out.') };
    const moved = await this.movePublication.execute(tx, share, 'cancel', changes, { actorId: actor.memberId });
    if (!moved) throw wrongState(say('It goes out or has gone out, and can no longer be changed.'));
  }

  private screen(
    tx: Transaction,
    actor: Actor,
    share: { id: string; text: string; node: Node; remarks: Remark[]; publicAt: Date; content: ShareableCaption },
  ): Promise<RecordedScreening> {
    return this.screenText.execute(tx, actor, {
      text: share.text,
      subjectKind: 'share',
      subjectId: share.id,
      network: share.content.caption.network,
      language: share.content.caption.language,
      audiencePublic: share.content.audiencePublic,
      node: share.node,
      publicAt: share.publicAt,
      remarks: share.remarks,
    });
  }

  private link(
    tx: Transaction,
    content: ShareableCaption,
    { network, node, ...of }: { memberId: string; reserved: ReservedLink; network: Network; node: Node },
  ) {
    const targetUrl = campaignUrl(content.linkUrl!, { network, node, name: content.title });
    return this.createShareLink.execute(tx, { ...of, targetUrl });
  }

  private async keep(tx: Transaction, share: ShareRecord, topicIds: string[], dueAt: Date): Promise<void> {
    const { memberId, itemId, versionId, captionId, certificate, createdAt: at } = share;
    await this.shares.insert(tx, share);
    await this.publications.insert(tx, share.id, dueAt, at);
    await this.feedShares.record(tx, { itemId, memberId, at });
    const fact = { at, actorId: memberId, subjectId: share.id };
    const decided = { versionId, captionId, certificate, textHash: share.textHash, topicIds };
    await this.ledger.append(
      tx,
      shareCreated.of({ ...fact, detail: { ...detailOf(share), ...decided } }),
      publicationScheduled.of({ ...fact, detail: { ...detailOf(share), dueAt: dueAt.toISOString() } }),
    );
  }
}

function requireFit(content: ShareableCaption, order: ShareOrder, label: string, dueAt: Date): void {
  if (content.caption.network !== order.network) throw captionElsewhere(label);
  if (content.expiresAt && content.expiresAt <= dueAt) throw expiredByThen();
}
