import { Injectable } from '@nestjs/common';
import { DueSteps } from '#libs/approval-queue';
import { stepDecided } from '#libs/approval-routes';
import { itemRetired, versionApproved, versionCreated, versionSentBack } from '#libs/content';
import type { LedgerEntry } from '#libs/ledger';
import type { Concerned, Settled, Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { itemRecalled } from '#libs/recalls';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

/**
 * A step of an approval route whose time runs out: whoever may decide on it then is told, deputies too, and once more when
 * it is over; then those who run communications as well. Once it is decided nobody need look.
 */
@Injectable()
export class ApprovalDue extends Reminder {
  readonly name = 'approval.due';
  readonly due = 'approval_steps_due';
  override readonly roles = ['reviewer', 'safety_officer', 'comms_lead', 'admin'] as const;
  override readonly settledBy = [
    ...[stepDecided, versionApproved, versionSentBack, versionCreated],
    ...[itemRetired, itemRecalled],
  ];

  constructor(
    private readonly steps: DueSteps,
    private readonly queries: ReminderQueries,
  ) {
    super();
  }

  async concernedAt(tx: Transaction, waitId: string, stage: string): Promise<Concerned[] | null> {
    const step = await this.steps.of(tx, waitId);
    if (!step) return null;
    const { itemId: subjectId, title, name, stepId: group, dueAt, memberIds } = step;
    const leads = stage === 'late' ? await this.queries.withRole(tx, 'comms_lead') : [];
    const about = { title, step: name, stage, dueAt: dueAt.toISOString() };
    return [...new Set([...memberIds, ...leads])].map((memberId) => ({ memberId, subjectId, about, group }));
  }

  override settles(entry: LedgerEntry): (string | Settled)[] {
    if (itemRetired.is(entry) || itemRecalled.is(entry)) return [entry.subjectId];
    const [decided] = stepDecided.among([entry]);
    if (!decided) return [String(entry.detail.itemId)];
    const { itemId: subjectId, stepId: group, completes, decision, deputyFor } = decided.detail;
    if (completes || decision !== 'approved') return [{ subjectId, group }];
    // Others are asked on the same step: it is done for whoever was heard.
    const memberIds = [entry.actorId, deputyFor ?? null].filter((id) => id !== null);
    return [{ subjectId, group, memberIds }];
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/review/${subjectId}` : '/review';
  }
}
