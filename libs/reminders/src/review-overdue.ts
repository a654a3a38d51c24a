import { Injectable } from '@nestjs/common';
import { itemRetired, versionApproved, versionCreated, versionSentBack } from '#libs/content';
import type { LedgerEntry } from '#libs/ledger';
import type { Concerned, Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { itemRecalled } from '#libs/recalls';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

/** A review that nobody decided for two days wakes the reviewers once more; after four, those who run communications. */
@Injectable()
export class ReviewOverdue extends Reminder {
  readonly name = 'review.overdue';
  readonly due = 'reviews_overdue';
  override readonly roles = ['reviewer', 'comms_lead'] as const;
  override readonly settledBy = [versionApproved, versionSentBack, versionCreated, itemRetired, itemRecalled];

  constructor(private readonly queries: ReminderQueries) {
    super();
  }

  async concernedAt(tx: Transaction, versionId: string, stage: string): Promise<Concerned[] | null> {
    const review = await this.queries.review(tx, versionId);
    if (!review) return null;
    const members =
      stage === '2'
        ? (await this.queries.withRole(tx, 'reviewer')).filter((id) => !review.handsIn.includes(id))
        : await this.queries.withRole(tx, 'comms_lead');
    const about = { title: review.title, days: Number(stage) };
    return members.map((memberId) => ({ memberId, subjectId: review.itemId, about, group: stage }));
  }

  override settles(entry: LedgerEntry): string[] {
    return itemRetired.is(entry) || itemRecalled.is(entry) ? [entry.subjectId] : [String(entry.detail.itemId)];
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/review/${subjectId}` : '/review';
  }
}
