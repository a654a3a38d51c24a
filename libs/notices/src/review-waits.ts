import { Injectable } from '@nestjs/common';
import { itemRetired, versionApproved, versionCreated, versionSentBack, versionSubmitted } from '#libs/content';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { itemRecalled } from '#libs/recalls';
import { Concern } from './concern.queries.js';

/** Reviewers who may decide: nobody decides about what they had a hand in. Once it is decided nobody need look. */
@Injectable()
export class ReviewWaits extends NotificationKind {
  readonly name = 'review.waits';
  override readonly takes = [versionSubmitted];
  override readonly settledBy = [versionApproved, versionSentBack, versionCreated, itemRetired, itemRecalled];
  override readonly roles: readonly Role[] = ['reviewer'];

  constructor(private readonly concern: Concern) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const version = await this.concern.version(tx, entry.subjectId);
    if (!version?.waits) return [];
    const reviewers = await this.concern.withRole(tx, 'reviewer');
    return reviewers
      .filter((memberId) => !version.handsIn.includes(memberId))
      .map((memberId) => ({ memberId, subjectId: version.itemId, about: { title: version.title } }));
  }

  override settles(entry: LedgerEntry): string[] {
    return itemRetired.is(entry) || itemRecalled.is(entry) ? [entry.subjectId] : [String(entry.detail.itemId)];
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/review/${subjectId}` : '/review';
  }
}
