import { Injectable } from '@nestjs/common';
import type { Concerned } from '#libs/notifications';
import type { LedgerEntry } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { deputyChanged, deputyEnded } from '#libs/responsibilities';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

/** From today on somebody stands in who was named on an earlier day. */
@Injectable()
export class DeputyBegins extends Reminder {
  readonly name = 'deputy.begins';
  readonly due = 'deputies_beginning';
  override readonly roles = ['reviewer', 'safety_officer', 'comms_lead', 'admin'] as const;
  override readonly settledBy = [deputyChanged, deputyEnded];

  constructor(private readonly queries: ReminderQueries) {
    super();
  }

  async concernedAt(tx: Transaction, id: string, _stage: string, now: Date): Promise<Concerned[] | null> {
    const deputy = await this.queries.deputy(tx, id, now);
    if (!deputy) return null;
    const { deputyId: memberId, memberId: personId, lastOn } = deputy;
    return [{ memberId, subjectId: id, about: { personId, lastOn: `${lastOn}T12:00:00Z` }, group: id }];
  }

  override settles(entry: LedgerEntry): string[] {
    return [String(entry.detail.id)];
  }

  path(): string {
    return '/account';
  }
}
