import { APPROVER_ROLES } from './approval-route.js';
import type { Approver, StepProgress } from './step-progress.rules.js';

/** An approval as a certificate names it. */
export interface CertifiedApprover {
  memberId: string;
  /** The role they decided in. */
  as: string;
  /** The step of an approval route, as it was called then; null where none applied. */
  step: string | null;
  onBehalfOf: string | null;
  decision: 'approved';
  overridden: boolean;
  conditions: string | null;
  at: string;
}

/** By whose word it is out. */
export interface LetOut {
  /** Who did it; nobody where its author met the last condition. */
  actorId: string | null;
  reviewerId: string;
  overridden: boolean;
  at: Date;
}

/**
 * Who approved in which step, for whom and bound to what; the first first. Whoever let it out is one of them where no step
 * says so: where no route asks for more than one reviewer, or where they answered for it although a guideline asks for a
 * review.
 */
export function certifiedApprovers(
  steps: readonly StepProgress[],
  people: ReadonlyMap<string, Approver>,
  by: LetOut,
): CertifiedApprover[] {
  const approvers = inSteps(steps, people);
  const answered = approvers.some((each) => each.memberId === by.actorId && each.overridden);
  if (approvers.length > 0 && (by.actorId === null || !by.overridden || answered)) return approvers;
  return [...approvers, oneApprover(people, by)];
}

/** Whoever decided where no step says so, in the first role that lets them. */
export function oneApprover(
  people: ReadonlyMap<string, Approver>,
  { reviewerId, overridden, at }: LetOut,
): CertifiedApprover {
  const roles = people.get(reviewerId)?.roles ?? [];
  const as = APPROVER_ROLES.find((role) => roles.includes(role)) ?? 'reviewer';
  const decided = { decision: 'approved' as const, overridden, conditions: null, at: at.toISOString() };
  return { memberId: reviewerId, as, step: null, onBehalfOf: null, ...decided };
}

/** What of the approvals of today no certificate names yet: those of routes whose every step is done and asks nothing. */
export function laterApprovers(
  steps: readonly StepProgress[],
  openConditions: readonly { id: string }[],
  people: ReadonlyMap<string, Approver>,
  named: readonly Pick<CertifiedApprover, 'memberId' | 'at'>[],
): CertifiedApprover[] {
  const open = openConditions.map(({ id }) => id);
  const whole = ({ state, decisions }: StepProgress) =>
    state === 'done' && !decisions.some(({ id }) => open.includes(id));
  const lacking = steps.filter((step) => !whole(step)).map(({ route }) => route?.id);
  const given = steps.filter(({ route }) => !lacking.includes(route?.id));
  return inSteps(given, people).filter(
    ({ memberId, at }) => !named.some((each) => each.memberId === memberId && each.at === at),
  );
}

function inSteps(steps: readonly StepProgress[], people: ReadonlyMap<string, Approver>): CertifiedApprover[] {
  return steps
    .flatMap((progress) => progress.decisions.map((decision) => ({ progress, decision })))
    .sort((a, b) => a.decision.at.getTime() - b.decision.at.getTime())
    .map(({ progress, decision }) => {
      const { memberId, deputyFor: onBehalfOf, conditions, overridden, at } = decision;
      const speaker = people.get(onBehalfOf ?? memberId)?.roles ?? [];
      const asked = decision.forWantOfOthers ? (['admin'] as const) : progress.step.roles;
      // Whoever is named in person decides in the first role that lets them.
      const as = asked.find((role) => speaker.includes(role)) ?? APPROVER_ROLES.find((role) => speaker.includes(role));
      const step = progress.route ? decision.stepName : null;
      const decided = { decision: 'approved' as const, overridden, conditions, at: at.toISOString() };
      return { memberId, as: as ?? 'reviewer', step, onBehalfOf, ...decided };
    });
}
