import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { TextReviewRepository, type ExactText } from './text-review.repository.js';

/** What reviewers let pass, for whoever is about to share it. */
@Injectable()
export class ApprovedTexts {
  constructor(private readonly reviews: TextReviewRepository) {}

  /**
   * Whether a reviewer has approved exactly this text of exactly this content, and under exactly these rules: nothing
   * else stands in for it.
   * @returns the approval's id; `outdated` when the rules have changed since; null when there is none.
   */
  async find(tx: Transaction, exact: ExactText, ruleSet: string): Promise<{ id: string } | 'outdated' | null> {
    const review = await this.reviews.newestOf(tx, exact);
    if (review?.state !== 'approved') return null;
    return review.ruleSet === ruleSet ? { id: review.id } : 'outdated';
  }

  async used(tx: Transaction, id: string, shareId: string): Promise<void> {
    await this.reviews.used(tx, id, shareId);
  }
}
