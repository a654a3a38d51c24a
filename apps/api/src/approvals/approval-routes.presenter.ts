import type { ApprovalRouteView, RouteDraft } from '#libs/approval-routes';
import type { EditedFields } from '../edits/edited.dto.js';
import type { ApprovalRoute, ApprovalRouteDraft } from './approval-routes.dto.js';

export function presentRoute({
  unmanned,
  since,
  steps,
  ...route
}: ApprovalRouteView): Omit<ApprovalRoute, keyof EditedFields> {
  return {
    ...route,
    since: since.toISOString(),
    steps: steps.map((step) => ({ ...step, unmanned: unmanned.includes(step.id) })),
  };
}

export function routeDraft({ audience, verdict, steps, ...draft }: ApprovalRouteDraft): RouteDraft {
  const { name, inForce, topicIds, regions, teamIds, coversLibrary, differentPeople } = draft;
  return {
    ...{ name, inForce, topicIds, regions, teamIds, coversLibrary, differentPeople },
    audience: audience ?? null,
    verdict: verdict ?? null,
    steps: steps.map(({ id, stage, name: called, roles, memberIds, needed, due }) => ({
      ...{ id, stage, name: called, roles, memberIds, needed },
      due: due ? { amount: due.amount, unit: due.unit } : null,
    })),
  };
}
