import { Injectable } from '@nestjs/common';
import { CheckCertificate } from '#libs/certificates';
import type { Transaction } from '#libs/platform';
import { textApproved } from './text-review.facts.js';
import type { TextReviewRecord } from './text-review.js';
import { TextReviewRepository, type ExactText } from './text-review.repository.js';

/** What reviewers let pass, for whoever is about to share it. */
@Injectable()
export class ApprovedTexts {
  constructor(
    private readonly reviews: TextReviewRepository,
    private readonly checkCertificate: CheckCertificate,
  ) {}

  /**
   * Whether a reviewer has approved exactly this text of exactly this content, and under exactly these rules, and whether
   * that was signed: nothing else stands in for it.
   * @returns the approval's id, and the share that rests on it already, for one approval lets a text pass once; `outdated`
   * when the rules have changed since; null when there is none.
   */
  async find(
    tx: Transaction,
    organisationId: string,
    exact: ExactText,
    ruleSet: string,
  ): Promise<{ id: string; shareId: string | null } | 'outdated' | null> {
    return this.judge(tx, organisationId, await this.reviews.newestOf(tx, exact), exact, ruleSet);
  }

  /** The same, of the approval that a share rests on, whatever was asked about the same text since. */
  async ofShare(
    tx: Transaction,
    organisationId: string,
    exact: ExactText,
    { shareId, ruleSet }: { shareId: string; ruleSet: string },
  ): Promise<{ id: string } | 'outdated' | null> {
    return this.judge(tx, organisationId, await this.reviews.usedBy(tx, exact, shareId), exact, ruleSet);
  }

  private async judge(
    tx: Transaction,
    organisationId: string,
    review: TextReviewRecord | null,
    exact: ExactText,
    ruleSet: string,
  ): Promise<{ id: string; shareId: string | null } | 'outdated' | null> {
    if (review?.state !== 'approved' || !(await this.isSigned(tx, organisationId, review, exact))) return null;
    return review.ruleSet === ruleSet ? { id: review.id, shareId: review.shareId } : 'outdated';
  }

  private async isSigned(
    tx: Transaction,
    organisationId: string,
    { id, itemId }: TextReviewRecord,
    exact: ExactText,
  ): Promise<boolean> {
    const { memberId, versionId, captionId, certificate, network, node, textHash } = exact;
    const approved = { item: itemId, version: versionId, content: certificate, review: id };
    const of = { member: memberId, caption: captionId, network, node, text: textHash };
    const before = { fact: textApproved, says: { memberId, itemId, versionId, network, textHash } };
    const { fault } = await this.checkCertificate.ofText(tx, organisationId, { ...approved, ...of }, before);
    return fault === null;
  }

  async used(tx: Transaction, id: string, shareId: string): Promise<void> {
    await this.reviews.used(tx, id, shareId);
  }

  /**
   * A share that was taken not to be out is: whatever let its exact text pass has done so, and lets no other share pass.
   * @returns the share that rested on it since; null when none did.
   */
  async usedAfterAll(tx: Transaction, exact: ExactText, shareId: string): Promise<string | null> {
    const review = await this.reviews.newestOf(tx, exact);
    if (!review?.shareId || review.shareId === shareId) return null;
    await this.reviews.used(tx, review.id, shareId);
    return review.shareId;
  }
}
