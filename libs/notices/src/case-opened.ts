import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { caseChanged, caseOpened } from '#libs/safety';
import { closedCase } from './closed-case.js';
import { Concern } from './concern.queries.js';

/** Every safety officer, at once, whatever they prefer: a clock runs. What was written stays in the case. */
@Injectable()
export class CaseOpened extends NotificationKind {
  readonly name = 'case.opened';
  override readonly takes = [caseOpened];
  override readonly settledBy = [caseChanged];
  override readonly urgent = true;
  override readonly mandatory = true;
  override readonly roles: readonly Role[] = ['safety_officer'];

  constructor(private readonly concern: Concern) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [{ subjectId, detail }] = caseOpened.among([entry]) as [ReturnType<typeof caseOpened.among>[number]];
    const { number, dueAt, confidence } = detail;
    const officers = await this.concern.withRole(tx, 'safety_officer');
    return officers.map((memberId) => ({ memberId, subjectId, about: { number, dueAt, confidence } }));
  }

  override settles(entry: LedgerEntry): string[] {
    return closedCase(entry);
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/safety/${subjectId}` : '/safety';
  }
}
