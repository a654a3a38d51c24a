import { Injectable } from '@nestjs/common';
import type { Candidate } from '#libs/approval-routes';
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

/** An item that waits for approvals, with the steps that can be decided on now. */
export interface OpenItem {
  versionId: string;
  title: string;
  /** Whether an approval route says who decides. */
  routed: boolean;
  steps: { id: string; memberIds: string[] }[];
}

@Injectable()
export class DueSteps {
  constructor(
    private readonly open: OpenApprovals,
    private readonly waits: StepWaitRepository,
  ) {}

  /** Null when the item waits for none. */
  async openOf(tx: Transaction, itemId: string): Promise<OpenItem | null> {
    const [approval] = await this.open.of(tx, [itemId]);
    if (!approval) return null;
    const { versionId, title, steps } = approval;
    const open = steps.filter(({ state }) => state === 'open');
    return {
      versionId,
      title,
      routed: steps.some(({ route }) => route !== null),
      steps: open.map(({ step, candidates }) => ({ id: step.id, memberIds: distinct(candidates) })),
    };
  }

  /** Null when it is open no more. */
  async of(tx: Transaction, waitId: string): Promise<DueStep | null> {
    const wait = await this.waits.find(tx, waitId);
    if (!wait?.dueAt) return null;
    const { itemId, versionId, stepId, dueAt } = wait;
    const [approval] = await this.open.of(tx, [itemId]);
    const progress = approval?.steps.find(({ step, state }) => step.id === stepId && state === 'open');
    if (!approval || approval.versionId !== versionId || !progress) return null;
    const memberIds = distinct(progress.candidates);
    return { itemId, title: approval.title, stepId, name: progress.step.name, dueAt, memberIds };
  }
}

const distinct = (candidates: readonly Candidate[]) => [...new Set(candidates.map(({ memberId }) => memberId))];
