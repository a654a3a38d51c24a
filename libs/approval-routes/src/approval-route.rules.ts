import { say, showsAnything, type FieldProblem } from '#libs/kernel';
import type { ApprovalRoute, ApprovalStep, RouteDraft, RoutedVersion, RouteScope } from './approval-route.js';

const meet = (some: readonly string[], others: readonly string[]) => some.some((each) => others.includes(each));

/**
 * Whether a route applies to a version. What is for every region or team is for those of the route too, and what was not
 * screened yet may come to any verdict.
 */
export function applies(route: RouteScope, { topicIds, audience, verdict }: RoutedVersion): boolean {
  const within = (chosen: readonly string[], of: readonly string[]) =>
    chosen.length === 0 || of.length === 0 || meet(chosen, of);
  return (
    (route.topicIds.length === 0 || meet(route.topicIds, topicIds)) &&
    within(route.regions, audience.regions) &&
    within(route.teamIds, audience.teams) &&
    (route.audience === null || (route.audience === 'public') === audience.public) &&
    (route.verdict === null ||
      verdict === null ||
      verdict === 'review' ||
      verdict === 'block' ||
      verdict === route.verdict)
  );
}

/** Of what was approved already: when, from when on it is out, and when the share that is looked at was decided on. */
export interface Approved {
  at: Date;
  publishFrom: Date | null;
  sharedAt?: Date;
}

/** Whether a route reaches what was approved before it asked for what it asks now. What is not out yet never slips past. */
export function reaches(route: Pick<ApprovalRoute, 'since' | 'coversLibrary'>, approved: Approved): boolean {
  return (
    route.coversLibrary ||
    approved.at >= route.since ||
    (approved.publishFrom !== null && approved.publishFrom > route.since) ||
    (approved.sharedAt !== undefined && approved.sharedAt < route.since)
  );
}

/** Whether a step asks for the same people as before; if not it is another step, and what was decided is not its. */
export function asksTheSame(step: Omit<ApprovalStep, 'id'>, before: Omit<ApprovalStep, 'id'>): boolean {
  const who = (of: Omit<ApprovalStep, 'id'>) =>
    [of.needed, ...[...of.roles].sort(), ...[...of.memberIds].sort()].join();
  return who(step) === who(before);
}

/** What a route asks for, apart from how it and its steps are called and until when they are due. */
export function demandOf(route: Omit<ApprovalRoute, 'id' | 'name' | 'since'>): string {
  const sorted = (list: readonly string[]) => [...list].sort();
  return JSON.stringify([
    route.inForce,
    route.coversLibrary,
    route.differentPeople,
    sorted(route.topicIds),
    sorted(route.regions),
    sorted(route.teamIds),
    route.audience,
    route.verdict,
    route.steps.map(({ id, stage }) => [id, stage]),
  ]);
}

/** What has to change before the route can be saved, by field. */
export function routeProblems(route: RouteDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!showsAnything(route.name)) problems.push({ field: 'name', message: say('Give the approval route a name.') });
  if (route.steps.length === 0) {
    problems.push({ field: 'steps', message: say('An approval route has at least one step.') });
  }
  route.steps.forEach((step, index) => {
    const at = (field: string) => `steps[${index}].${field}`;
    if (!showsAnything(step.name)) {
      problems.push({ field: at('name'), message: say('Give the step a name, such as Medical.') });
    }
    if (step.roles.length + step.memberIds.length === 0) {
      problems.push({ field: at('roles'), message: say('Choose who approves: a role, or people by name.') });
    }
  });
  return problems;
}
