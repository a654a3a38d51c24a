import { Injectable } from '@nestjs/common';
import { approvalManned, approvalUnmanned } from '#libs/approval-queue';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { Involved } from './involved.queries.js';

/** An approval that nobody can give who is asked: those who can mend it are told, until somebody can. */
@Injectable()
export class ApprovalUnmanned extends NotificationKind {
  readonly name = 'approval.unmanned';
  override readonly takes = [approvalUnmanned];
  override readonly settledBy = [approvalManned];
  override readonly roles: readonly Role[] = ['comms_lead', 'admin'];

  constructor(
    private readonly involved: Involved,
    private readonly members: MemberDirectory,
  ) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const title = await this.involved.title(tx, entry.subjectId);
    const members = await this.members.withRoles(tx, this.roles);
    return approvalUnmanned.among([entry]).flatMap(({ subjectId, detail: { left } }) => {
      return members.map((memberId) => ({ memberId, subjectId, about: { title, left }, group: subjectId }));
    });
  }

  path({ subjectId }: Told): string {
    return `/review/${subjectId}`;
  }
}
