import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { StepWaitEntity } from './step-wait.entity.js';

@Injectable()
export class StepWaitRepository {
  /** Until when the open steps of a version are to be decided on, by step. */
  async dueOf(tx: Transaction, versionId: string): Promise<Map<string, Date | null>> {
    const rows = await tx.getRepository(StepWaitEntity).findBy({ versionId });
    return new Map(rows.map(({ stepId, dueAt }) => [stepId, dueAt]));
  }

  /** What an item waits for now. A step that was open before stays due when it was. */
  async keep(tx: Transaction, itemId: string, waits: Omit<StepWaitEntity, 'organisationId'>[]): Promise<void> {
    const rows = tx.getRepository(StepWaitEntity);
    const kept = await rows.findBy({ itemId });
    const same = (a: Omit<StepWaitEntity, 'organisationId'>) => (b: Omit<StepWaitEntity, 'organisationId'>) =>
      a.versionId === b.versionId && a.stepId === b.stepId;
    for (const wait of kept) if (!waits.some(same(wait))) await rows.delete({ id: wait.id });
    const added = waits.filter((wait) => !kept.some(same(wait)));
    if (added.length > 0) await rows.insert(added.map((wait) => ({ ...wait })));
  }
}
