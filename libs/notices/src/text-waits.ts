import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { textApproved, textAsked, textDeclined, textSuperseded, type TextReviewDetail } from '#libs/text-reviews';
import { Concern } from './concern.queries.js';

/** A member's own text, for the reviewers who may decide on it: everybody but the member. */
@Injectable()
export class TextWaits extends NotificationKind {
  readonly name = 'text.waits';
  override readonly takes = [textAsked];
  override readonly settledBy = [textApproved, textDeclined, textSuperseded];
  override readonly roles: readonly Role[] = ['reviewer'];

  constructor(private readonly concern: Concern) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [{ subjectId, detail }] = textAsked.among([entry]) as [LedgerEntry<TextReviewDetail>];
    const title = await this.concern.title(tx, detail.itemId);
    const reviewers = await this.concern.withRole(tx, 'reviewer');
    return reviewers
      .filter((memberId) => memberId !== detail.memberId)
      .map((memberId) => ({ memberId, subjectId, about: { title } }));
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/review/texts/${subjectId}` : '/review';
  }
}
