import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { OpenApprovals } from './open-approvals.queries.js';
import { StepWaitRepository } from './step-wait.repository.js';

/** An open step that is to be decided on by some moment. */
export interface DueStep {
  itemId: string;
  title: string;
  stepId: string;
  name: string;
  dueAt: Date;
  /** Who may decide on it now, for themselves or in another's place. */
  memberIds: string[];
}

@Injectable()
export class DueSteps {
  constructor(
    private readonly open: OpenApprovals,
    private readonly waits: StepWaitRepository,
  ) {}

  /** Null when it is open no more. */
  async of(tx: Transaction, waitId: string): Promise<DueStep | null> {
    const wait = await this.waits.find(tx, waitId);
    if (!wait?.dueAt) return null;
    const { itemId, versionId, stepId, dueAt } = wait;
    const [approval] = await this.open.of(tx, [itemId]);
    const progress = approval?.steps.find(({ step, state }) => step.id === stepId && state === 'open');
    if (!approval || approval.versionId !== versionId || !progress) return null;
    const memberIds = [...new Set(progress.candidates.map(({ memberId }) => memberId))];
    return { itemId, title: approval.title, stepId, name: progress.step.name, dueAt, memberIds };
  }
}
