import { asTyped } from '../edits/whole-number.js';
import type { ApprovalRoute, ApprovalRouteDraft, ApprovalStep } from './approval-routes-api.js';

/** A step as its form holds it. */
export interface StepValues {
  /** Names it on the page, wherever it is moved. */
  key: string;
  /** Of a step that the route has already. */
  id?: string;
  name: string;
  roles: ApprovalStep['roles'];
  memberIds: string[];
  needed: ApprovalStep['needed'];
  /** Open side by side with the one before; if not, it comes after it. */
  beside: boolean;
  /** As it was typed. */
  amount: number | string;
  /** Empty: whenever they come to it. */
  unit: 'hours' | 'days' | '';
}

/** An approval route as its form holds it. */
export interface RouteValues {
  name: string;
  inForce: boolean;
  topicIds: string[];
  regions: string[];
  teamIds: string[];
  audience: 'public' | 'internal' | '';
  verdict: 'warn' | 'review' | '';
  coversLibrary: boolean;
  differentPeople: boolean;
  steps: StepValues[];
}

export const aStep = (key: string): StepValues => ({
  key,
  name: '',
  roles: [],
  memberIds: [],
  needed: 'any',
  beside: false,
  amount: 2,
  unit: '',
});

export function valuesOf(route: Partial<ApprovalRoute>): RouteValues {
  return {
    name: route.name ?? '',
    inForce: route.inForce ?? true,
    topicIds: route.topicIds ?? [],
    regions: route.regions ?? [],
    teamIds: route.teamIds ?? [],
    audience: route.audience ?? '',
    verdict: route.verdict ?? '',
    coversLibrary: route.coversLibrary ?? false,
    differentPeople: route.differentPeople ?? true,
    steps: route.steps?.map(stepValuesOf) ?? [aStep('first')],
  };
}

function stepValuesOf(step: ApprovalStep, index: number, steps: ApprovalStep[]): StepValues {
  return {
    ...{ key: step.id, id: step.id, name: step.name, roles: step.roles, memberIds: step.memberIds },
    needed: step.needed,
    beside: steps[index - 1]?.stage === step.stage,
    amount: step.due?.amount ?? 2,
    unit: step.due?.unit ?? '',
  };
}

export function orderOf({ audience, verdict, steps, ...values }: RouteValues): ApprovalRouteDraft {
  let stage = 0;
  return {
    ...values,
    audience: audience || null,
    verdict: verdict || null,
    steps: steps.map(({ id, name, roles, memberIds, needed, beside, amount, unit }, index) => {
      if (index === 0 || !beside) stage += 1;
      // What is empty is refused at its field, and not taken for a number.
      const due = unit ? { amount: amount === '' ? 0 : asTyped(amount), unit } : null;
      return { id, stage, name, roles, memberIds, needed, due };
    }),
  };
}

/** With the step one place up or down; as they were at either end. */
export function moved(steps: StepValues[], key: string, by: 1 | -1): StepValues[] {
  const from = steps.findIndex((step) => step.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= steps.length) return steps;
  return steps.with(from, steps[to]!).with(to, steps[from]!);
}
