import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { KeepWaits } from './keep-waits.js';
import { OpenApprovals } from './open-approvals.queries.js';
import { StepWaitRepository } from './step-wait.repository.js';

/** Looks at what waits for approvals once more: who may decide also depends on the day, as deputies come and go. */
@Injectable()
export class LookAtWaits {
  constructor(
    private readonly database: Database,
    private readonly open: OpenApprovals,
    private readonly waits: StepWaitRepository,
    private readonly keepWaits: KeepWaits,
    private readonly clock: Clock,
  ) {}

  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_approvals_waited_for: string }>(
      'organisations_with_approvals_waited_for()',
      [],
    );
    return rows.map((row) => row.organisations_with_approvals_waited_for);
  }

  async execute(organisationId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.within(organisationId, async (tx) => {
      const items = [...(await this.open.items(tx)), ...(await this.waits.items(tx))];
      await this.keepWaits.execute(tx, new Map(items.map((itemId) => [itemId, now])));
    });
  }
}
