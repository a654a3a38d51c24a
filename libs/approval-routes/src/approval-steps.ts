import { Injectable } from '@nestjs/common';
import { Clock, newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { ApprovalRouteRepository } from './approval-route.repository.js';
import { applies, type Approved } from './approval-route.rules.js';
import {
  ONE_REVIEWER,
  type ApprovalRoute,
  type ConditionMet,
  type RoutedVersion,
  type StepDecision,
} from './approval-route.js';
import { conditionMet, stepDecided } from './approval-route.facts.js';
import { Approvers } from './approvers.queries.js';
import {
  certifiedApprovers,
  laterApprovers,
  oneApprover,
  type CertifiedApprover,
  type LetOut,
} from './certified-approvers.rules.js';
import { noSuchCondition, notToRelease, requireTurn } from './step.errors.js';
import { StepDecisionRepository } from './step-decision.repository.js';
import {
  completes,
  progressOf,
  releasers,
  type Candidate,
  type Circle,
  type StepProgress,
} from './step-progress.rules.js';

/** A version as its approvals are worked out. */
export interface ReviewedVersion extends RoutedVersion {
  id: string;
  itemId: string;
  handsIn: readonly string[];
  /** SHA-256 of what it is: approvals of anything else are not of it. */
  certificates: readonly string[];
  /** SHA-256 of the page behind its link as it was last read: in review, approvals given before another are not of it. */
  page: string | null;
  /** Null while it is in review. */
  approved: Approved | null;
}

type People = Omit<Circle, 'handsIn'>;

/** Somebody's turn to decide. */
export interface Turn {
  version: ReviewedVersion;
  progress: StepProgress;
  candidate: Candidate;
  /** Whether nothing else is to be approved once they have. */
  last: boolean;
}

export type Decided = Pick<StepDecision, 'decision' | 'conditions' | 'reason' | 'overridden' | 'certificate'>;

/**
 * The approvals a version needs: those of all routes in force that apply to it, worked out each time anew. What was
 * decided stays; whether it suffices is asked of the routes of today.
 */
@Injectable()
export class ApprovalSteps {
  constructor(
    private readonly routes: ApprovalRouteRepository,
    private readonly decisions: StepDecisionRepository,
    private readonly people: Approvers,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async of(tx: Transaction, version: ReviewedVersion): Promise<StepProgress[]> {
    return this.within(tx, version, await this.people.circle(tx));
  }

  private async within(tx: Transaction, version: ReviewedVersion, circle: People): Promise<StepProgress[]> {
    return progress(version, await this.routes.inForce(tx), await this.decisions.decisionsOf(tx, version.id), circle);
  }

  /**
   * The same of many, by version.
   * @param versions at most a page of them.
   */
  async ofMany(tx: Transaction, versions: readonly ReviewedVersion[]): Promise<Map<string, StepProgress[]>> {
    const [circle, routes] = [await this.people.circle(tx), await this.routes.inForce(tx)];
    const decisions = await this.decisions.ofMany(
      tx,
      versions.map(({ id }) => id),
    );
    return new Map(
      versions.map((version) => [version.id, progress(version, routes, decisions.get(version.id) ?? [], circle)]),
    );
  }

  /**
   * Whether and for whom the actor decides on a step now. Routes do not change until the transaction ends.
   * @throws DomainError invalid `stepId`; conflict `step_gone`, `step_decided`, `step_not_open`; forbidden
   * `another_step_yours`, `not_your_step`.
   */
  async turn(tx: Transaction, actor: Actor, version: ReviewedVersion, stepId?: string | null): Promise<Turn> {
    await this.routes.keep(tx);
    const circle = await this.people.circle(tx);
    const steps = await this.within(tx, version, circle);
    const { progress: mine, candidate } = requireTurn(actor, steps, circle.people, stepId);
    const others = steps.filter(({ step }) => step.id !== mine.step.id);
    const last = completes(mine, candidate) && others.every(({ state }) => state === 'done');
    return { version, progress: mine, candidate, last };
  }

  /**
   * Whether a version in review has every approval that is asked for and every condition met, and yet is not out: a route
   * asks for less since, or guidelines of the last moment kept it. Then it is let out without another step. Routes do not
   * change until the transaction ends.
   * @throws DomainError forbidden `not_your_step` for whoever decides on none of its steps.
   */
  async released(tx: Transaction, actor: Actor, version: ReviewedVersion): Promise<boolean> {
    if (version.approved) return false;
    await this.routes.keep(tx);
    const circle = await this.people.circle(tx);
    const steps = await this.within(tx, version, circle);
    if (steps.some(({ state }) => state !== 'done') || (await this.openConditions(tx, version.id)).length > 0)
      return false;
    const able = releasers(steps, { ...circle, handsIn: version.handsIn });
    if (!able.includes(actor.memberId)) throw notToRelease(able, circle.people);
    return true;
  }

  /** Who may let out, or send back, what has all its approvals. */
  async releasers(tx: Transaction, version: ReviewedVersion, steps: readonly StepProgress[]): Promise<string[]> {
    return releasers(steps, { ...(await this.people.circle(tx)), handsIn: version.handsIn });
  }

  /** Writes down what somebody decided when it was their turn. Of one reviewer's plain decision the approval says all. */
  async record(tx: Transaction, { version, progress: mine, candidate }: Turn, decided: Decided): Promise<void> {
    const { route, step } = mine;
    if (!route && decided.conditions === null) return;
    const [id, at] = [newId(), this.clock.now()];
    const { memberId, deputyFor, forWantOfOthers } = candidate;
    const { itemId } = version;
    const done = decided.decision === 'approved' && completes(mine, candidate);
    const { page } = version;
    const about = { routeId: route?.id ?? null, stepId: step.id, deputyFor, forWantOfOthers, page, completes: done };
    await this.decisions.insert(tx, {
      ...decided,
      ...about,
      id,
      itemId,
      versionId: version.id,
      stepName: step.name,
      memberId,
      at,
    });
    const { decision, overridden } = decided;
    const detail = { ...about, itemId, decisionId: id, decision, conditions: decided.conditions !== null, overridden };
    await this.ledger.append(tx, stepDecided.of({ at, actorId: memberId, subjectId: version.id, detail }));
  }

  /** Writes down that a reviewer sends back what is approved, for a reason that no step of a route asks about. */
  async takenBack(
    tx: Transaction,
    actor: Actor,
    { id: versionId, itemId }: { id: string; itemId: string },
    decided: Decided,
  ): Promise<void> {
    const { memberId } = actor;
    const about = { routeId: null, stepId: ONE_REVIEWER.id, deputyFor: null, forWantOfOthers: false, completes: false };
    const [id, at] = [newId(), this.clock.now()];
    const step = { ...about, stepName: ONE_REVIEWER.name, memberId, page: null };
    await this.decisions.insert(tx, { ...decided, ...step, id, itemId, versionId, at });
    const { decision, overridden } = decided;
    const detail = { ...about, itemId, decisionId: id, decision, conditions: false, overridden };
    await this.ledger.append(tx, stepDecided.of({ at, actorId: memberId, subjectId: versionId, detail }));
  }

  /** Who decided on a version, for whom and with what conditions; the first first. */
  async decisionsOf(tx: Transaction, versionId: string): Promise<StepDecision[]> {
    return this.decisions.decisionsOf(tx, versionId);
  }

  /** Whose approvals of exactly this the routes of today rest on, as its certificate names them; the first first. */
  async approvers(tx: Transaction, version: ReviewedVersion, by: LetOut): Promise<CertifiedApprover[]> {
    const circle = await this.people.circle(tx);
    return certifiedApprovers(await this.within(tx, version, circle), circle.people, by);
  }

  /** Approvals that were given since a certificate named others, as another names them; the first first. */
  async laterApprovers(
    tx: Transaction,
    version: ReviewedVersion,
    named: readonly Pick<CertifiedApprover, 'memberId' | 'at'>[],
  ): Promise<CertifiedApprover[]> {
    const circle = await this.people.circle(tx);
    const open = await this.openConditions(tx, version.id);
    return laterApprovers(await this.within(tx, version, circle), open, circle.people, named);
  }

  /** Whoever decided where no step of a route says so, as a certificate names them. */
  async approver(tx: Transaction, by: LetOut): Promise<CertifiedApprover> {
    return oneApprover((await this.people.circle(tx)).people, by);
  }

  /** What approvals of the version asked for and nobody has said is done. */
  async openConditions(tx: Transaction, versionId: string): Promise<StepDecision[]> {
    return this.decisions.openConditions(tx, versionId);
  }

  /** What was said of them. */
  async conditionsMet(tx: Transaction, versionId: string): Promise<ConditionMet[]> {
    return this.decisions.metOf(tx, versionId);
  }

  /** @throws DomainError conflict `already_decided` when nothing is open there. */
  async confirm(
    tx: Transaction,
    actor: Actor,
    version: { id: string; itemId: string },
    decisionId: string,
    note: string,
  ) {
    const open = await this.openConditions(tx, version.id);
    if (!open.some(({ id }) => id === decisionId)) throw noSuchCondition();
    const [at, confirmedBy] = [this.clock.now(), actor.memberId];
    await this.decisions.met(tx, { decisionId, versionId: version.id, note, confirmedBy, at });
    const fact = { at, actorId: confirmedBy, subjectId: version.id, detail: { itemId: version.itemId, decisionId } };
    await this.ledger.append(tx, conditionMet.of(fact));
  }
}

function progress(
  version: ReviewedVersion,
  routes: ApprovalRoute[],
  decisions: readonly StepDecision[],
  circle: People,
): StepProgress[] {
  const { approved, handsIn, certificates, page } = version;
  // What is approved can have every approval that is asked for, whether or not it is held back without.
  const applying = routes.filter((route) => applies(route, version));
  // What is approved is compared with its page by itself; until then everybody has to have seen the same.
  const ofThis = decisions.filter(
    (each) =>
      each.certificate !== null && certificates.includes(each.certificate) && (approved !== null || each.page === page),
  );
  if (applying.length === 0 && !approved) return progressOf(null, [ONE_REVIEWER], ofThis, { ...circle, handsIn });
  return applying.flatMap((route) => progressOf(route, route.steps, ofThis, { ...circle, handsIn }));
}
