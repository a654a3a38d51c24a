import { Injectable } from '@nestjs/common';
import { turnFor } from '#libs/approval-routes';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { OpenApprovals } from './open-approvals.queries.js';

/** Which items wait for approvals: of anybody, or of one person now. */
@Injectable()
export class WaitingFor {
  constructor(
    private readonly database: Database,
    private readonly open: OpenApprovals,
  ) {}

  /** In review, or approved and asked for more since. */
  async anybody(actor: Actor): Promise<string[]> {
    return this.database.within(actor, (tx) => this.open.items(tx));
  }

  /** On which the actor decides now, or which they may let out. */
  async actor(actor: Actor): Promise<string[]> {
    return this.database.within(actor, async (tx) => {
      const waiting = await this.open.of(tx, await this.open.items(tx));
      return waiting
        .filter(
          ({ steps, releasers }) =>
            releasers.includes(actor.memberId) ||
            steps.some((step) => step.state === 'open' && turnFor(step, actor.memberId) !== null),
        )
        .map(({ itemId }) => itemId);
    });
  }
}
