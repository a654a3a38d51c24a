import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import type { Concerned, Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { caseChanged, isClosed, type CaseState } from '#libs/safety';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

/**
 * A case whose time runs out: whoever has it is told when half of the time is over and when three quarters are, all
 * officers while nobody has it. Once it is late everybody is told who could see to it, and nobody can decline.
 */
@Injectable()
export class CaseDeadline extends Reminder {
  readonly name = 'case.deadline';
  readonly due = 'case_deadlines';
  override readonly roles = ['safety_officer', 'admin'] as const;
  override readonly urgent = true;
  override readonly mandatory = true;
  override readonly settledBy = [caseChanged];

  constructor(private readonly queries: ReminderQueries) {
    super();
  }

  async concernedAt(tx: Transaction, caseId: string, stage: string): Promise<Concerned[] | null> {
    const open = await this.queries.case(tx, caseId);
    if (!open) return null;
    const officers = await this.queries.withRole(tx, 'safety_officer');
    const assignee = officers.filter((id) => id === open.assigneeId);
    const late = stage === 'past';
    const members = late
      ? [...new Set([...officers, ...(await this.queries.withRole(tx, 'admin'))])]
      : assignee.length > 0
        ? assignee
        : officers;
    const about = { stage, number: open.number, dueAt: open.dueAt.toISOString() };
    return members.map((memberId) => ({ memberId, subjectId: caseId, about, group: caseId }));
  }

  override settles(entry: LedgerEntry): string[] {
    return isClosed(entry.detail.state as CaseState) ? [entry.subjectId] : [];
  }

  path({ subjectId }: Told): string {
    return subjectId ? `/safety/${subjectId}` : '/safety';
  }
}
