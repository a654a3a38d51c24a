import { Injectable } from '@nestjs/common';
import { itemRetired, versionApproved } from '#libs/content';
import { contentAltered } from '#libs/feed';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { itemRecalled } from '#libs/recalls';
import { Involved } from './involved.queries.js';

/** What is stored of approved content is not what was approved: somebody has to find out why, and have it approved anew. */
@Injectable()
export class ContentAltered extends NotificationKind {
  readonly name = 'content.altered';
  override readonly takes = [contentAltered];
  override readonly settledBy = [versionApproved, itemRetired, itemRecalled];
  override readonly urgent = true;
  override readonly roles: readonly Role[] = ['comms_lead', 'admin'];

  constructor(
    private readonly involved: Involved,
    private readonly members: MemberDirectory,
  ) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const members = await this.members.withRoles(tx, this.roles);
    const told: Concerned[] = [];
    for (const { detail } of contentAltered.among([entry])) {
      const { itemId: subjectId, code } = detail;
      const about = { title: await this.involved.title(tx, subjectId), code };
      told.push(...members.map((memberId) => ({ memberId, subjectId, about, group: subjectId })));
    }
    return told;
  }

  /** By whatever takes the place of what was altered, or takes it out of sharing. */
  override settles(entry: LedgerEntry): string[] {
    const approved = versionApproved.among([entry]).map(({ detail }) => detail.itemId);
    return approved.length > 0 ? approved : [entry.subjectId];
  }

  path({ subjectId }: Told): string {
    return `/library/${subjectId}`;
  }
}
