import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import { pageAccepted, pageChanged, pageRestored } from '#libs/page-snapshots';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { Involved } from './involved.queries.js';

/** The page behind approved content says something else: nothing of it is shared until somebody has looked. */
@Injectable()
export class PageChanged extends NotificationKind {
  readonly name = 'page.changed';
  override readonly takes = [pageChanged];
  override readonly settledBy = [pageAccepted, pageRestored];
  override readonly roles: readonly Role[] = ['reviewer', 'author', 'comms_lead'];

  constructor(
    private readonly involved: Involved,
    private readonly members: MemberDirectory,
  ) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const reviewers = await this.members.withRoles(tx, ['reviewer']);
    const leads = await this.members.withRoles(tx, ['comms_lead']);
    const told: Concerned[] = [];
    for (const { subjectId, detail } of pageChanged.among([entry])) {
      const { itemId } = detail;
      const title = await this.involved.title(tx, itemId);
      for (const memberId of new Set([...reviewers, ...leads, ...(await this.involved.author(tx, itemId))])) {
        const place = reviewers.includes(memberId) ? 'review' : 'library';
        told.push({ memberId, subjectId, about: { title, place, itemId }, group: subjectId });
      }
    }
    return told;
  }

  path({ about }: Told): string {
    return `/${String(about.place)}/${String(about.itemId)}`;
  }
}
