import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '#libs/platform';
import type { ConditionMet, StepDecision } from './approval-route.js';
import { ConditionMetEntity } from './condition-met.entity.js';
import { StepDecisionEntity } from './step-decision.entity.js';

@Injectable()
export class StepDecisionRepository {
  /** Everybody's decisions on a version, the first first. */
  async decisionsOf(tx: Transaction, versionId: string): Promise<StepDecision[]> {
    return (await this.ofMany(tx, [versionId])).get(versionId) ?? [];
  }

  async ofMany(tx: Transaction, versionIds: readonly string[]): Promise<Map<string, StepDecision[]>> {
    const rows = await tx
      .getRepository(StepDecisionEntity)
      .find({ where: { versionId: In([...versionIds]) }, order: { at: 'ASC', id: 'ASC' } });
    const found = new Map<string, StepDecision[]>();
    for (const { organisationId: _, ...decision } of rows) {
      found.set(decision.versionId, [...(found.get(decision.versionId) ?? []), decision]);
    }
    return found;
  }

  async insert(tx: Transaction, decision: StepDecision): Promise<void> {
    await tx.getRepository(StepDecisionEntity).insert({ ...decision });
  }

  /** Those of steps in which nobody asks for anything that is not done: where all are asked, one condition holds the step. */
  async withoutOpenConditions(tx: Transaction, versionId: string): Promise<StepDecision[]> {
    const open = (await this.openConditions(tx, versionId)).map(({ stepId }) => stepId);
    return (await this.decisionsOf(tx, versionId)).filter(({ stepId }) => !open.includes(stepId));
  }

  async openConditions(tx: Transaction, versionId: string): Promise<StepDecision[]> {
    const asking = (await this.decisionsOf(tx, versionId)).filter(({ conditions }) => conditions !== null);
    if (asking.length === 0) return [];
    const met = await this.metOf(tx, versionId);
    return asking.filter(({ id }) => !met.some(({ decisionId }) => decisionId === id));
  }

  /** What was said of a version's conditions. */
  async metOf(tx: Transaction, versionId: string): Promise<ConditionMet[]> {
    const rows = await tx.getRepository(ConditionMetEntity).findBy({ versionId });
    return rows.map(({ organisationId: _, ...met }) => met);
  }

  async met(tx: Transaction, met: ConditionMet): Promise<void> {
    await tx.getRepository(ConditionMetEntity).insert({ ...met });
  }
}
