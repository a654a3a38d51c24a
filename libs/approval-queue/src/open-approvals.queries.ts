import { Injectable } from '@nestjs/common';
import { ApprovalSteps, type StepProgress } from '#libs/approval-routes';
import { ApprovalRepository, VersionRepository } from '#libs/content';
import type { Transaction } from '#libs/platform';
import { UNDER_APPROVAL } from './again.queries.js';

export interface OpenApproval {
  itemId: string;
  versionId: string;
  steps: StepProgress[];
}

/** What waits for approvals now, with its steps. */
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

  /** The same with their steps. */
  async of(tx: Transaction, itemIds: readonly string[]): Promise<OpenApproval[]> {
    const rows = await tx.query<{ itemId: string; versionId: string; authorId: string }[]>(
      `SELECT i.id AS "itemId", v.id AS "versionId", i.author_id AS "authorId" ${UNDER_APPROVAL} AND i.id = ANY ($1::uuid[])`,
      [itemIds],
    );
    const reviewed = [];
    for (const { itemId, versionId, authorId } of rows) {
      const handsIn = [authorId, ...(await this.versions.handsIn(tx, itemId))];
      reviewed.push(await this.approvals.reviewed(tx, await this.versions.get(tx, versionId), handsIn));
    }
    const steps = await this.approvalSteps.ofMany(tx, reviewed);
    return rows.map(({ itemId, versionId }) => ({ itemId, versionId, steps: steps.get(versionId) ?? [] }));
  }
}
