import { Injectable } from '@nestjs/common';
import {
  ApprovalSteps,
  ONE_REVIEWER,
  type Candidate,
  type ReviewedVersion,
  type StepProgress,
} from '#libs/approval-routes';
import { ApprovalRepository, VersionRepository } from '#libs/content';
import type { Transaction } from '#libs/platform';
import { UNDER_APPROVAL } from './again.queries.js';
import type { Left } from './step-wait.entity.js';

export interface OpenApproval {
  itemId: string;
  versionId: string;
  title: string;
  steps: StepProgress[];
  /** What has to happen next. */
  next: 'steps' | 'conditions' | 'release';
  unmanned: Unmanned[];
  /** Who may let it out, where it has all its approvals and is in review still. */
  releasers: string[];
}

/** That nobody can give an approval who is asked for it. Where no step is open it is what comes after the last. */
export interface Unmanned {
  stepId: string;
  left: Left;
}

/** What waits for approvals now, with its steps; however many, in a handful of queries while their steps are open. */
@Injectable()
export class OpenApprovals {
  constructor(
    private readonly versions: VersionRepository,
    private readonly approvals: ApprovalRepository,
    private readonly approvalSteps: ApprovalSteps,
  ) {}

  async items(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT i.id ${UNDER_APPROVAL}`);
    return rows.map(({ id }) => id);
  }

  /** Which of these items wait. */
  async among(tx: Transaction, itemIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT i.id ${UNDER_APPROVAL} AND i.id = ANY ($1::uuid[])`, [
      itemIds,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Those of them in review whose newest version was approved on a condition that nobody has met yet. */
  async onCondition(tx: Transaction, itemIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT i.id FROM content_items i
        WHERE i.organisation_id = current_organisation() AND i.state = 'in_review' AND i.id = ANY ($1::uuid[])
          AND EXISTS (
            SELECT FROM approval_step_decisions d
             WHERE d.organisation_id = i.organisation_id AND d.version_id = i.current_version_id
               AND d.decision = 'approved' AND d.conditions IS NOT NULL
               AND NOT EXISTS (SELECT FROM approval_conditions_met c
                                WHERE c.organisation_id = d.organisation_id AND c.decision_id = d.id))`,
      [itemIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The same with their steps. */
  async of(tx: Transaction, itemIds: readonly string[]): Promise<OpenApproval[]> {
    const rows = await tx.query<{ itemId: string; versionId: string; authorId: string; inReview: boolean }[]>(
      `SELECT i.id AS "itemId", v.id AS "versionId", i.author_id AS "authorId", i.state = 'in_review' AS "inReview"
       ${UNDER_APPROVAL} AND i.id = ANY ($1::uuid[])`,
      [itemIds],
    );
    const authors = new Map(rows.map((row) => [row.itemId, row.authorId]));
    const hands = await this.versions.handsInMany(tx, [...authors.keys()]);
    const handsIn = (itemId: string) => [authors.get(itemId)!, ...(hands.get(itemId) ?? [])];
    const inReview = new Set(rows.filter((row) => row.inReview).map(({ itemId }) => itemId));
    const versions = await this.versions.many(
      tx,
      rows.map(({ versionId }) => versionId),
    );
    const titles = new Map(versions.map(({ id, title }) => [id, title]));
    const reviewed = await this.approvals.reviewedMany(tx, versions, handsIn);
    const steps = await this.approvalSteps.ofMany(tx, reviewed);
    const waiting: OpenApproval[] = [];
    for (const version of reviewed) {
      const { id: versionId, itemId } = version;
      const those = steps.get(versionId) ?? [];
      const { next, unmanned } = await this.after(tx, version, those);
      const out = next === 'release' && inReview.has(itemId);
      const releasers = out ? await this.approvalSteps.releasers(tx, version, those) : [];
      waiting.push({ itemId, versionId, title: titles.get(versionId) ?? '', steps: those, next, unmanned, releasers });
    }
    return waiting;
  }

  /** What has to happen next with a version that waits for approvals, and where nobody can do it. */
  async after(
    tx: Transaction,
    version: ReviewedVersion,
    steps: readonly StepProgress[],
  ): Promise<{ next: 'steps' | 'conditions' | 'release'; unmanned: Unmanned[] }> {
    if (steps.some(({ state }) => state !== 'done')) {
      const lacking = steps.filter(({ state, candidates }) => state === 'open' && candidates.every(adminInstead));
      const unmanned = lacking.map(({ step, candidates }): Unmanned => {
        return { stepId: step.id, left: candidates.length > 0 ? 'admins' : 'nobody' };
      });
      return { next: 'steps', unmanned };
    }
    const next = (await this.approvalSteps.openConditions(tx, version.id)).length > 0 ? 'conditions' : 'release';
    const able =
      next === 'conditions'
        ? await this.confirmers(tx, version.itemId)
        : await this.approvalSteps.releasers(tx, version, steps);
    return { next, unmanned: able.length > 0 ? [] : [{ stepId: ONE_REVIEWER.id, left: 'nobody' }] };
  }

  private async confirmers(tx: Transaction, itemId: string): Promise<unknown[]> {
    return tx.query<unknown[]>(
      `SELECT FROM members m WHERE m.organisation_id = current_organisation() AND m.status = 'active'
          AND ('comms_lead' = ANY (m.roles) OR m.id = (SELECT i.author_id FROM content_items i
                WHERE i.organisation_id = m.organisation_id AND i.id = $1)) LIMIT 1`,
      [itemId],
    );
  }
}

const adminInstead = ({ forWantOfOthers }: Candidate) => forWantOfOthers;
