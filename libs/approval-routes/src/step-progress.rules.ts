import type { Role } from '#libs/kernel';
import { APPROVER_ROLES, type ApprovalRoute, type ApprovalStep, type StepDecision } from './approval-route.js';

/** A member as far as deciding goes. */
export interface Approver {
  id: string;
  name: string;
  roles: readonly Role[];
}

/** Everybody that a decision could be asked of, and whom each of them stands in for now. */
export interface Circle {
  /** Active members who hold a role that steps can be given to. */
  people: ReadonlyMap<string, Approver>;
  standsInFor: ReadonlyMap<string, readonly string[]>;
  /** Who had a hand in the item: none of them decides, nor anybody in their place. */
  handsIn: readonly string[];
}

/** Somebody who may decide on a step now, for themselves or in another's place. */
export interface Candidate {
  memberId: string;
  deputyFor: string | null;
  /** An administrator, because nobody can whom the step names. */
  forWantOfOthers: boolean;
}

export type StepState = 'done' | 'open' | 'later';

export interface StepProgress {
  route: Pick<ApprovalRoute, 'id' | 'name' | 'differentPeople' | 'since'> | null;
  step: ApprovalStep;
  state: StepState;
  decisions: StepDecision[];
  /** Who may decide; of nobody while it is not open. */
  candidates: Candidate[];
  /** Everybody who is asked and can still be heard, by themselves or by a deputy. */
  wanted: string[];
}

type Of = Pick<ApprovalRoute, 'id' | 'name' | 'differentPeople' | 'since' | 'steps'>;

/** How far the steps of one route are for one version, by what was decided on exactly that. */
export function progressOf(
  route: Of | null,
  steps: readonly ApprovalStep[],
  decisions: readonly StepDecision[],
  circle: Circle,
): StepProgress[] {
  const of = (step: ApprovalStep) =>
    decisions.filter((each) => each.stepId === step.id && each.decision === 'approved');
  const done = (step: ApprovalStep) => of(step).some(({ completes }) => completes);
  const stage = Math.min(...steps.filter((step) => !done(step)).map((step) => step.stage));
  const approvals = steps.flatMap(of);
  return [...steps]
    .sort((a, b) => a.stage - b.stage)
    .map((step) => {
      const state = done(step) ? 'done' : step.stage === stage ? 'open' : 'later';
      const busy = approvals
        .filter(({ stepId }) => (route?.differentPeople ?? true) || stepId === step.id)
        .map(({ memberId }) => memberId);
      return {
        route,
        step,
        state,
        decisions: of(step),
        ...turnOf(step, state, of(step), busy, circle, route === null),
      };
    });
}

function turnOf(
  step: ApprovalStep,
  state: StepState,
  decided: readonly StepDecision[],
  busy: readonly string[],
  { people, standsInFor, handsIn }: Circle,
  oneReviewer: boolean,
): Pick<StepProgress, 'candidates' | 'wanted'> {
  if (state === 'done') return { candidates: [], wanted: [] };
  const free = (id: string) => people.has(id) && !handsIn.includes(id) && !busy.includes(id);
  const spoken = decided.map(({ memberId, deputyFor }) => deputyFor ?? memberId);
  const named = namedBy(step, people);
  // Where no route applies a reviewer decides, and nobody in their place.
  const deputies = (id: string) =>
    oneReviewer ? [] : [...standsInFor].filter(([, away]) => away.includes(id)).map(([deputy]) => deputy);
  const candidates = named
    .filter(({ id }) => !spoken.includes(id) && !handsIn.includes(id))
    .flatMap(({ id }) => [
      ...(free(id) ? [{ memberId: id, deputyFor: null, forWantOfOthers: false }] : []),
      ...deputies(id)
        .filter((deputy) => deputy !== id && free(deputy))
        .map((memberId) => ({ memberId, deputyFor: id, forWantOfOthers: false })),
    ]);
  const wanted = [...new Set(candidates.map(({ memberId, deputyFor }) => deputyFor ?? memberId))];
  if (candidates.length > 0 || oneReviewer) return { candidates, wanted };
  const admins = [...people.values()].filter(({ id, roles }) => roles.includes('admin') && free(id));
  return {
    candidates: admins.map(({ id }) => ({ memberId: id, deputyFor: null, forWantOfOthers: true })),
    wanted: [],
  };
}

/**
 * Who may let out what has all its approvals, or send it back: whom any of its steps names, or who stands in for them, and
 * administrators where none of these is left.
 */
export function releasers(steps: readonly StepProgress[], { people, standsInFor, handsIn }: Circle): string[] {
  const free = (id: string) => people.has(id) && !handsIn.includes(id);
  const all = steps.flatMap(({ step }) => namedBy(step, people).map(({ id }) => id));
  const named = new Set(all.filter((id) => !handsIn.includes(id)));
  const deputies = [...standsInFor].filter(([, away]) => away.some((id) => named.has(id))).map(([deputy]) => deputy);
  const routed = steps.some(({ route }) => route !== null);
  const able = [...new Set([...named, ...(routed ? deputies : [])])].filter(free);
  if (able.length > 0 || !routed) return able;
  return [...people.values()].filter(({ id, roles }) => roles.includes('admin') && free(id)).map(({ id }) => id);
}

function namedBy(step: ApprovalStep, people: Circle['people']): Approver[] {
  return [...people.values()].filter(
    ({ id, roles }) => step.memberIds.includes(id) || roles.some((role) => step.roles.some((each) => each === role)),
  );
}

/** For whom somebody decides on a step: themselves first; null when it is not theirs. */
export function turnFor(progress: StepProgress, memberId: string): Candidate | null {
  const theirs = progress.candidates.filter((each) => each.memberId === memberId);
  return theirs.find(({ deputyFor }) => deputyFor === null) ?? theirs[0] ?? null;
}

/** Whether a step is done once this approval is given. */
export function completes(
  { step, wanted }: StepProgress,
  { memberId, deputyFor, forWantOfOthers }: Candidate,
): boolean {
  return step.needed === 'any' || forWantOfOthers || wanted.every((id) => id === (deputyFor ?? memberId));
}

export function mayApprove(roles: readonly Role[]): boolean {
  return APPROVER_ROLES.some((role) => roles.includes(role));
}
