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

/** The plain approval of one reviewer, where no route asks for more. */
export function oneReviewer(memberId: string, overridden: boolean, at: Date): CertifiedApprover {
  const decided = { decision: 'approved' as const, overridden, at: at.toISOString() };
  return { memberId, as: 'reviewer', step: null, onBehalfOf: null, conditions: null, ...decided };
}

/** Who approved in which step, for whom and bound to what; the first first. */
export function certifiedApprovers(
  steps: readonly StepProgress[],
  people: ReadonlyMap<string, Approver>,
): CertifiedApprover[] {
  return steps
    .flatMap((progress) => progress.decisions.map((decision) => ({ progress, decision })))
    .sort((a, b) => a.decision.at.getTime() - b.decision.at.getTime())
    .map(({ progress, decision }) => {
      const { memberId, deputyFor, conditions, overridden, at } = decision;
      const speaker = people.get(deputyFor ?? memberId)?.roles ?? [];
      const asked = decision.forWantOfOthers ? (['admin'] as const) : progress.step.roles;
      // Whoever is named in person decides in the first role that lets them.
      const as = asked.find((role) => speaker.includes(role)) ?? APPROVER_ROLES.find((role) => speaker.includes(role));
      const step = progress.route ? decision.stepName : null;
      return {
        ...oneReviewer(memberId, overridden, at),
        as: as ?? 'reviewer',
        step,
        onBehalfOf: deputyFor,
        conditions,
      };
    });
}
