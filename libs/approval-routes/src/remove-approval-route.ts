import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { approvalRouteRemoved } from './approval-route.facts.js';
import { ApprovalRouteRepository } from './approval-route.repository.js';

/** Takes an approval route away; what was decided under it stays. */
@Injectable()
export class RemoveApprovalRoute {
  constructor(
    private readonly database: Database,
    private readonly routes: ApprovalRouteRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found */
  async execute(actor: Actor, routeId: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      await this.routes.lock(tx);
      const at = this.clock.now();
      const route = await this.routes.find(tx, routeId);
      if (!route) throw DomainError.notFound('approval route');
      await this.routes.remove(tx, routeId);
      const fact = { at, actorId: actor.memberId, subjectId: routeId, detail: { wasInForce: route.inForce } };
      await this.ledger.append(tx, approvalRouteRemoved.of(fact));
    });
  }
}
