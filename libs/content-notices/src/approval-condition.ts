import { Injectable } from '@nestjs/common';
import { ApprovalSteps, conditionMet, stepDecided } from '#libs/approval-routes';
import { itemRetired, versionCreated, versionSentBack } from '#libs/content';
import { shortenedTo, type Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Settled, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { itemRecalled } from '#libs/recalls';
import { Involved } from './involved.queries.js';

/** A message is no place for a page; the rest stands at the item. */
const MOST = 400;

/** An item is approved on a condition: its author is told what is asked, until it is seen to or asked no more. */
@Injectable()
export class ApprovalCondition extends NotificationKind {
  readonly name = 'approval.condition';
  override readonly takes = [stepDecided];
  override readonly settledBy = [conditionMet, versionCreated, versionSentBack, itemRetired, itemRecalled];
  override readonly roles: readonly Role[] = ['author', 'comms_lead'];

  constructor(
    private readonly involved: Involved,
    private readonly approvalSteps: ApprovalSteps,
  ) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const told: Concerned[] = [];
    for (const { subjectId: versionId, detail } of stepDecided.among([entry])) {
      if (!detail.conditions) continue;
      const { itemId: subjectId, decisionId: group } = detail;
      const open = await this.approvalSteps.openConditions(tx, versionId);
      const asked = open.find(({ id }) => id === group)?.conditions;
      if (!asked || !(await this.involved.stands(tx, subjectId, versionId))) continue;
      const about = { title: await this.involved.title(tx, subjectId), asked: shortenedTo(asked, MOST) };
      const authors = await this.involved.author(tx, subjectId);
      told.push(...authors.map((memberId) => ({ memberId, subjectId, about, group })));
    }
    return told;
  }

  override settles(entry: LedgerEntry): (string | Settled)[] {
    const met = conditionMet.among([entry]).map(({ detail: { itemId: subjectId, decisionId: group } }) => {
      return { subjectId, group };
    });
    if (met.length > 0) return met;
    return itemRetired.is(entry) || itemRecalled.is(entry) ? [entry.subjectId] : [String(entry.detail.itemId)];
  }

  path({ subjectId }: Told): string {
    return `/library/${subjectId}`;
  }
}
