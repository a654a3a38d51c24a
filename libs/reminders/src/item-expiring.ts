import { Injectable } from '@nestjs/common';
import { itemRetired, versionApproved } from '#libs/content';
import type { LedgerEntry } from '#libs/ledger';
import type { Concerned, Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { itemRecalled } from '#libs/recalls';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

const DAY_MS = 86_400_000;

/**
 * What is approved until a day, or whose picture may be shown until one, thirty days before it and seven: its author and
 * those who run communications can have it approved anew before it is shared no more.
 */
@Injectable()
export class ItemExpiring extends Reminder {
  readonly name = 'item.expiring';
  readonly due = 'items_expiring';
  override readonly roles = ['author', 'comms_lead'] as const;
  override readonly settledBy = [versionApproved, itemRetired, itemRecalled];

  constructor(private readonly queries: ReminderQueries) {
    super();
  }

  async concernedAt(tx: Transaction, versionId: string, stage: string, now: Date): Promise<Concerned[] | null> {
    const item = await this.queries.expiring(tx, versionId, now);
    if (!item) return null;
    const { itemId: subjectId, title, authorId, expiresAt, ends } = item;
    const days = Math.ceil((expiresAt.getTime() - now.getTime()) / DAY_MS);
    const about = { title, days, expiresAt: expiresAt.toISOString(), ends };
    const members = new Set([authorId, ...(await this.queries.withRole(tx, 'comms_lead'))]);
    return [...members].map((memberId) => ({ memberId, subjectId, about, group: `${subjectId}:${stage}` }));
  }

  override settles(entry: LedgerEntry): string[] {
    return [versionApproved.is(entry) ? String(entry.detail.itemId) : entry.subjectId];
  }

  path({ subjectId }: Told): string {
    return `/library/${subjectId}`;
  }
}
