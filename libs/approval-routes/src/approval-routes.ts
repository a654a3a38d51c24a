import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { ApprovalRouteRepository } from './approval-route.repository.js';
import type { ApprovalRoute } from './approval-route.js';
import { Approvers } from './approvers.queries.js';
import { progressOf, type Approver } from './step-progress.rules.js';

/** A route, and which of its steps nobody can decide on but administrators. */
export interface ApprovalRouteView extends ApprovalRoute {
  unmanned: string[];
}

/** Approval routes as the settings show them. */
@Injectable()
export class ApprovalRoutes {
  constructor(
    private readonly database: Database,
    private readonly routes: ApprovalRouteRepository,
    private readonly approvers: Approvers,
  ) {}

  async list(actor: Actor): Promise<ApprovalRouteView[]> {
    return this.database.within(actor, async (tx) => {
      const circle = { ...(await this.approvers.circle(tx)), handsIn: [] };
      return (await this.routes.all(tx)).map((route) => ({
        ...route,
        unmanned: route.steps
          .filter((step) => progressOf(route, [step], [], circle)[0]!.candidates.every((each) => each.forWantOfOthers))
          .map(({ id }) => id),
      }));
    });
  }

  /** @throws DomainError not_found */
  async get(actor: Actor, routeId: string): Promise<ApprovalRouteView> {
    const route = (await this.list(actor)).find(({ id }) => id === routeId);
    if (!route) throw DomainError.notFound('approval route');
    return route;
  }

  /** Who can be named in a step, by name. */
  async people(actor: Actor): Promise<Approver[]> {
    return this.database.within(actor, (tx) => this.approvers.all(tx));
  }
}
