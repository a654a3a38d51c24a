import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { caseChanged } from '#libs/safety';
import { closedCase } from './closed-case.js';

/** The safety officer to whom a colleague hands a case. */
@Injectable()
export class CaseAssigned extends NotificationKind {
  readonly name = 'case.assigned';
  override readonly takes = [caseChanged];
  override readonly settledBy = [caseChanged];
  override readonly roles: readonly Role[] = ['safety_officer'];

  override async concerned(_tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    return caseChanged
      .among([entry])
      .flatMap(({ subjectId, actorId, detail: { number, assigneeId, handedOver } }) =>
        handedOver && assigneeId && assigneeId !== actorId && closedCase(entry).length === 0
          ? [{ memberId: assigneeId, subjectId, about: { number, personId: actorId } }]
          : [],
      );
  }

  override settles(entry: LedgerEntry): string[] {
    return closedCase(entry);
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/safety/${subjectId}` : '/safety';
  }
}
