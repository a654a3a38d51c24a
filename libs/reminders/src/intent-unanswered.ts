import { Injectable } from '@nestjs/common';
import { intentAnswered } from '#libs/intents';
import type { LedgerEntry } from '#libs/ledger';
import type { Concerned, Settled, Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

/**
 * What members opened elsewhere was recalled, and they do not say what became of it: each is reminded two days after they
 * were asked, and once on each of the two days that follow, however many texts there are. All answered, it is done.
 */
@Injectable()
export class IntentUnanswered extends Reminder {
  readonly name = 'intent.unanswered';
  readonly due = 'intents_unanswered';
  override readonly roles = ['advocate', 'seller'] as const;
  override readonly settledBy = [intentAnswered];
  override readonly mandatory = true;

  constructor(private readonly queries: ReminderQueries) {
    super();
  }

  async concernedAt(tx: Transaction, recallId: string): Promise<Concerned[] | null> {
    const { title, memberIds } = await this.queries.unanswered(tx, recallId);
    if (memberIds.length === 0) return null;
    return memberIds.map((memberId) => ({ memberId, subjectId: recallId, about: { title }, group: recallId }));
  }

  override settles(entry: LedgerEntry): Settled[] {
    const [answered] = intentAnswered.among([entry]);
    if (!answered?.detail.last) return [];
    const { recallId: subjectId, memberId } = answered.detail;
    return [{ subjectId, memberIds: [memberId] }];
  }

  path(_told: Told): string {
    return '/shares';
  }
}
