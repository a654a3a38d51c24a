import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { StepWaitEntity, type StepWait } from './step-wait.entity.js';

@Injectable()
export class StepWaitRepository {
  /** Until when the open steps of a version are to be decided on, by step. */
  async dueOf(tx: Transaction, versionId: string): Promise<Map<string, Date | null>> {
    const rows = await tx.getRepository(StepWaitEntity).findBy({ versionId });
    return new Map(rows.map(({ stepId, dueAt }) => [stepId, dueAt]));
  }

  async find(tx: Transaction, id: string): Promise<StepWait | null> {
    return tx.getRepository(StepWaitEntity).findOneBy({ id });
  }

  /** Which items were found to wait. */
  async items(tx: Transaction): Promise<string[]> {
    const rows = await tx.getRepository(StepWaitEntity).find({ select: { itemId: true } });
    return [...new Set(rows.map(({ itemId }) => itemId))];
  }

  /**
   * What an item waits for now. A step that was open before stays due when it was.
   * @returns what it waited for until now.
   */
  async keep(tx: Transaction, itemId: string, waits: readonly StepWait[]): Promise<StepWait[]> {
    const rows = tx.getRepository(StepWaitEntity);
    const kept = await rows.findBy({ itemId });
    for (const wait of kept) {
      const now = waits.find((each) => sameStep(each, wait));
      if (!now) await rows.delete({ id: wait.id });
      else if (now.unmanned !== wait.unmanned) await rows.update({ id: wait.id }, { unmanned: now.unmanned });
    }
    const added = waits.filter((wait) => !kept.some((each) => sameStep(each, wait)));
    if (added.length > 0) await rows.insert(added.map((wait) => ({ ...wait })));
    return kept;
  }
}

export function sameStep(a: Pick<StepWait, 'versionId' | 'stepId'>, b: Pick<StepWait, 'versionId' | 'stepId'>) {
  return a.versionId === b.versionId && a.stepId === b.stepId;
}
