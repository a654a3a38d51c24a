import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import type { Concerned, Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { itemErased, itemHoldEndChanged, itemHoldLifted } from '#libs/retention';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

/**
 * A legal hold that ends, fourteen days before, or after half of its time where it stands for less: whoever may set holds
 * can let it go on before its item is erased.
 */
@Injectable()
export class HoldEnding extends Reminder {
  readonly name = 'hold.ending';
  readonly due = 'item_holds_ending';
  override readonly roles = ['comms_lead', 'admin'] as const;
  override readonly settledBy = [itemHoldEndChanged, itemHoldLifted, itemErased];

  constructor(private readonly queries: ReminderQueries) {
    super();
  }

  async concernedAt(tx: Transaction, holdId: string, stage: string, now: Date): Promise<Concerned[] | null> {
    const hold = await this.queries.endingHold(tx, holdId, now);
    if (!hold) return null;
    const { itemId: subjectId, title, until } = hold;
    const members = new Set<string>();
    for (const role of this.roles) for (const id of await this.queries.withRole(tx, role)) members.add(id);
    const about = { title, until: `${until}T12:00:00Z` };
    return [...members].map((memberId) => ({ memberId, subjectId, about, group: `${subjectId}:${stage}` }));
  }

  override settles(entry: LedgerEntry): string[] {
    return [entry.subjectId];
  }

  path({ subjectId }: Told): string {
    return `/library/${subjectId}`;
  }
}
