import { Injectable } from '@nestjs/common';
import { approvalClosed, approvalOpened, DueSteps } from '#libs/approval-queue';
import { ONE_REVIEWER, stepDecided } from '#libs/approval-routes';
import { itemRetired, versionApproved, versionCreated, versionSentBack, versionSubmitted } from '#libs/content';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Settled, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { itemRecalled } from '#libs/recalls';
import { Concern } from './concern.queries.js';

/**
 * Whoever may decide, from when they may: reviewers where one of them suffices, else those whom the open step of an approval
 * route asks, deputies in their place too. Nobody decides about what they had a hand in. Once it is decided nobody need look.
 */
@Injectable()
export class ReviewWaits extends NotificationKind {
  readonly name = 'review.waits';
  override readonly takes = [versionSubmitted, approvalOpened];
  override readonly settledBy = [
    ...[stepDecided, approvalClosed],
    ...[versionApproved, versionSentBack, versionCreated, itemRetired, itemRecalled],
  ];
  override readonly roles: readonly Role[] = ['reviewer', 'safety_officer', 'comms_lead', 'admin'];

  constructor(
    private readonly concern: Concern,
    private readonly steps: DueSteps,
  ) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [opened] = approvalOpened.among([entry]);
    if (opened) return this.asked(tx, opened.subjectId, opened.detail);
    const version = await this.concern.version(tx, entry.subjectId);
    if (!version?.waits) return [];
    // Of a step of a route it is told that it opens.
    if ((await this.steps.openOf(tx, version.itemId))?.routed) return [];
    const reviewers = await this.concern.withRole(tx, 'reviewer');
    return reviewers
      .filter((memberId) => !version.handsIn.includes(memberId))
      .map((memberId) => ({ memberId, subjectId: version.itemId, about: { title: version.title } }));
  }

  private async asked(
    tx: Transaction,
    subjectId: string,
    { versionId, stepId }: { versionId: string; stepId: string },
  ): Promise<Concerned[]> {
    const item = await this.steps.openOf(tx, subjectId);
    const step = item?.versionId === versionId ? item.steps.find(({ id }) => id === stepId) : undefined;
    const group = groupOf(stepId);
    return (step?.memberIds ?? []).map((memberId) => ({ memberId, subjectId, about: { title: item!.title }, group }));
  }

  override settles(entry: LedgerEntry): (string | Settled)[] {
    if (itemRetired.is(entry) || itemRecalled.is(entry)) return [entry.subjectId];
    const [closed] = approvalClosed.among([entry]);
    if (closed) return [{ subjectId: closed.subjectId, group: groupOf(closed.detail.stepId) }];
    const [decided] = stepDecided.among([entry]);
    if (!decided) return [String(entry.detail.itemId)];
    const { itemId: subjectId, stepId, completes, decision, deputyFor } = decided.detail;
    const group = groupOf(stepId);
    if (completes || decision !== 'approved') return [{ subjectId, group }];
    // Others are asked on the same step: it is done for whoever was heard.
    const memberIds = [entry.actorId, deputyFor ?? null].filter((id) => id !== null);
    return [{ subjectId, group, memberIds }];
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/review/${subjectId}` : '/review';
  }
}

/** Reviews of one step are told together, and settled apart from those of another. */
const groupOf = (stepId: string) => (stepId === ONE_REVIEWER.id ? '' : stepId);
