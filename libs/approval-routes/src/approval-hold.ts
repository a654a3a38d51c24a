import { Injectable } from '@nestjs/common';
import { DomainError, listOf, say, type Sentence } from '#libs/kernel';
import { once, type Transaction } from '#libs/platform';
import { ApprovalRouteRepository } from './approval-route.repository.js';
import { applies, reaches, type Approved } from './approval-route.rules.js';
import type { ApprovalRoute, ApprovalStep, RoutedVersion, StepDecision } from './approval-route.js';
import { StepDecisionRepository } from './step-decision.repository.js';

/** An approved version, by what it is routed by and what its approvals must have been of. */
export interface HeldVersion extends RoutedVersion {
  id: string;
  /** SHA-256 of what it is, in every form it can be certified in. */
  certificates: readonly string[];
}

/** Whether what was approved once lacks approvals that are asked for by now. */
@Injectable()
export class ApprovalHold {
  constructor(
    private readonly routes: ApprovalRouteRepository,
    private readonly decisions: StepDecisionRepository,
  ) {}

  /** The steps that are missing, by their names. */
  async missing(tx: Transaction, version: HeldVersion, approved: Approved): Promise<string[]> {
    const routes = routesOver(
      await once(tx, 'approval-routes.inForce', () => this.routes.inForce(tx)),
      version,
      approved,
    );
    if (routes.length === 0) return [];
    const decisions = await once(tx, `approval-routes.decisions ${version.id}`, () =>
      this.decisions.withoutOpenConditions(tx, version.id),
    );
    return missingSteps(routes, decisions, version.certificates).map(({ name }) => name);
  }

  /** @throws DomainError conflict `approval_needed` that names them. */
  async refuse(tx: Transaction, version: HeldVersion, approved: Approved): Promise<void> {
    const missing = await this.missing(tx, version, approved);
    if (missing.length > 0) throw DomainError.conflict('approval_needed', whyHeld(missing), { steps: missing });
  }
}

/** The routes that reach an approved version. */
function routesOver(routes: ApprovalRoute[], version: RoutedVersion, approved: Approved): ApprovalRoute[] {
  return routes.filter((route) => reaches(route, approved) && applies(route, version));
}

/** Their steps that nobody's approval of exactly this has done. */
function missingSteps(
  routes: readonly ApprovalRoute[],
  decisions: readonly StepDecision[],
  certificates: readonly string[],
): ApprovalStep[] {
  const done = decisions.filter((each) => each.completes && certificates.includes(each.certificate ?? ''));
  return routes.flatMap(({ steps }) => steps).filter(({ id }) => !done.some(({ stepId }) => stepId === id));
}

export function whyHeld(steps: readonly string[]): Sentence {
  return say('Not shared yet: this content needs another approval first, by {steps}.', { steps: listOf(steps) });
}
