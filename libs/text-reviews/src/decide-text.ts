import { Injectable } from '@nestjs/common';
import { IssueCertificate } from '#libs/certificates';
import { ShareableContent, type ShareableCaption } from '#libs/feed';
import { Clock, DomainError, hasRole, say, showsAnything, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MemberDirectory } from '#libs/people';
import { Database, inTheNameOf, type Transaction } from '#libs/platform';
import { ScreenOwnText } from './screen-own-text.js';
import { blocked, contentMovedOn, decidedAlready } from './text-review.errors.js';
import { textApproved, textDeclined, textSuperseded } from './text-review.facts.js';
import { TextReviewRepository } from './text-review.repository.js';
import { factOf } from './text-review.rules.js';
import type { TextReviewRecord } from './text-review.js';

export interface TextDecision {
  /** Of the text the reviewer saw. */
  textHash: string;
  decision: 'approved' | 'declined';
  reason: string;
}

/** A reviewer's decision about exactly the text they saw, under the rules and with the content of this moment. */
@Injectable()
export class DecideText {
  constructor(
    private readonly database: Database,
    private readonly reviews: TextReviewRepository,
    private readonly content: ShareableContent,
    private readonly members: MemberDirectory,
    private readonly screenOwnText: ScreenOwnText,
    private readonly issueCertificate: IssueCertificate,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError forbidden `own_text`; conflict `already_decided`, `text_moved_on`, `content_moved_on`;
   * rule_violation `reason_needed` and `guideline_block` (the rules changed since it was asked about).
   */
  async execute(actor: Actor, id: string, decision: TextDecision): Promise<void> {
    if (!hasRole(actor, 'reviewer')) throw DomainError.forbidden(say('Only reviewers decide about texts.'));
    const refusal = await this.database.within(actor, async (tx) => {
      const review = await this.reviews.lock(tx, id);
      checkPlace(actor, review, decision);
      return this.decide(tx, actor, review, decision);
    });
    // Thrown after the commit, so that the screening that refused the text stays on record.
    if (refusal) throw refusal;
  }

  private async decide(
    tx: Transaction,
    actor: Actor,
    review: TextReviewRecord,
    { decision, reason }: TextDecision,
  ): Promise<DomainError | null> {
    const at = this.clock.now();
    let { screeningId, ruleSet } = review;
    if (decision === 'approved') {
      const screening = await this.screenNow(tx, actor, review);
      if (screening.verdict === 'block') return blocked(screening);
      [screeningId, ruleSet] = [screening.id, screening.screenedUnder];
    }
    await this.reviews.decided(tx, review, {
      state: decision,
      reviewerId: actor.memberId,
      reason: reason.trim(),
      decidedAt: at,
      screeningId,
      ruleSet,
    });
    const fact = factOf(review, at, actor.memberId);
    const signed = decision === 'approved' ? await this.certify(tx, actor, { ...review, screeningId }, at) : null;
    const decided = signed ? textApproved.of({ ...fact, detail: { ...fact.detail, signed } }) : textDeclined.of(fact);
    await inTheNameOf(tx, actor.memberId, () => this.ledger.append(tx, decided));
    return null;
  }

  /** @returns SHA-256 of the signed certificate. */
  private async certify(tx: Transaction, actor: Actor, review: TextReviewRecord, at: Date): Promise<string> {
    const { id: reviewId, itemId, versionId, certificate: content, screeningId } = review;
    const { memberId: member, captionId: caption, network, node, textHash: text } = review;
    const approver = { memberId: actor.memberId, as: 'reviewer', step: null, onBehalfOf: null, conditions: null };
    return this.issueCertificate.ofText(tx, actor.organisationId, {
      reviewId,
      itemId,
      versionId,
      content,
      of: { member, caption, network, node, text },
      approvers: [{ ...approver, decision: 'approved', overridden: false, at: at.toISOString() }],
      screened: [{ caption, screeningId }],
      at,
    });
  }

  /**
   * Declines what waits about an item that was recalled, in the name of who recalled it; their own text just ends.
   * @param reason what its member is told.
   */
  async recalled(
    tx: Transaction,
    { itemId, by }: { itemId: string; by: string },
    reason: (memberId: string) => Promise<string>,
  ): Promise<void> {
    const at = this.clock.now();
    for (const review of await this.reviews.waitingFor(tx, itemId)) {
      const { memberId, network, screeningId, ruleSet } = review;
      if (memberId === by) {
        await this.reviews.supersede(tx, { memberId, itemId, network });
        await inTheNameOf(tx, by, () => this.ledger.append(tx, textSuperseded.of(factOf(review, at, by))));
        continue;
      }
      const decision = { state: 'declined', reviewerId: by, reason: await reason(memberId), decidedAt: at } as const;
      await this.reviews.decided(tx, review, { ...decision, screeningId, ruleSet });
      await inTheNameOf(tx, by, () => this.ledger.append(tx, textDeclined.of(factOf(review, at, by))));
    }
  }

  /** What the rules of today say of the text, as its member would share it. */
  private async screenNow(tx: Transaction, actor: Actor, review: TextReviewRecord) {
    const { organisationId } = actor;
    const { id, roles, status } = await this.members.get(tx, review.memberId);
    const member: Actor = { organisationId, memberId: id, roles };
    const content = status === 'active' ? await this.stillThere(tx, member, review) : null;
    if (!content || content.certificate !== review.certificate) throw contentMovedOn();
    // What it tells of a side effect was told by the member, whoever screens it anew.
    return inTheNameOf(tx, id, () => this.screenOwnText.execute(tx, member, review, content));
  }

  private async stillThere(tx: Transaction, member: Actor, review: TextReviewRecord): Promise<ShareableCaption | null> {
    try {
      return await this.content.find(tx, member, review.versionId, review.captionId);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}

function checkPlace(actor: Actor, review: TextReviewRecord, { textHash, reason }: TextDecision): void {
  if (review.memberId === actor.memberId) {
    throw DomainError.forbidden(say('Nobody decides about their own text; another reviewer does.'), 'own_text');
  }
  if (review.state !== 'waiting') throw decidedAlready();
  if (textHash !== review.textHash) {
    throw DomainError.conflict('text_moved_on', say('This is not the text you saw; look at it again.'));
  }
  if (!showsAnything(reason)) {
    const message = say('Say why: the member reads it, and it goes on record.');
    throw new DomainError('rule_violation', 'reason_needed', message, [{ field: 'reason', message }]);
  }
}
