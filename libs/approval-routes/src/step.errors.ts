import { DomainError, listOf, say, type Actor } from '#libs/kernel';
import { turnFor, type Approver, type Candidate, type StepProgress } from './step-progress.rules.js';

/** @throws DomainError that says why it is not the actor's turn, and whose it is. */
export function requireTurn(
  actor: Actor,
  steps: readonly StepProgress[],
  people: ReadonlyMap<string, Approver>,
  stepId: string | null | undefined,
): { progress: StepProgress; candidate: Candidate } {
  if (!stepId && steps.length > 1) throw which();
  const progress = stepId ? steps.find(({ step }) => step.id === stepId) : steps[0];
  if (!progress) throw gone();
  if (progress.state === 'done') throw decided();
  if (progress.state === 'later') throw notOpen();
  const candidate = turnFor(progress, actor.memberId);
  if (candidate) return { progress, candidate };
  if (progress.decisions.some(({ memberId }) => memberId === actor.memberId)) throw decidedByYou();
  const elsewhere = steps.some(
    ({ route, step, decisions }) =>
      route !== null &&
      route.id === progress.route?.id &&
      step.id !== progress.step.id &&
      decisions.some(({ memberId }) => memberId === actor.memberId),
  );
  if (elsewhere) throw anotherStep();
  throw notYours(progress, people);
}

function which(): DomainError {
  return DomainError.invalid('stepId', say('Say on which step you decide; this content needs several approvals.'));
}

function gone(): DomainError {
  return DomainError.conflict(
    'step_gone',
    say('The approval route was changed since you opened this: it has no such step any more. Look at it again.'),
  );
}

function decided(): DomainError {
  return DomainError.conflict('step_decided', say('Somebody has decided on this step already.'));
}

function decidedByYou(): DomainError {
  return DomainError.conflict('step_decided', say('You have decided on this step already; others decide on it too.'));
}

function notOpen(): DomainError {
  return DomainError.conflict('step_not_open', say('This step comes after others that are not decided yet.'));
}

function anotherStep(): DomainError {
  return DomainError.forbidden(
    say('You have decided on another step of this approval route; somebody else decides on this one.'),
    'another_step_yours',
  );
}

function notYours({ route, step, candidates }: StepProgress, people: ReadonlyMap<string, Approver>): DomainError {
  if (!route) return DomainError.forbidden(say('Only reviewers decide about content.'));
  const names = namesOf(
    candidates.map(({ memberId }) => memberId),
    people,
  );
  return DomainError.forbidden(
    names.length > 0
      ? say('The step {step} is not yours to decide on. It can be decided by {names}.', {
          step: step.name,
          names: listOf(names),
        })
      : say('Nobody can decide on the step {step} now. An administrator has to change the approval route.', {
          step: step.name,
        }),
    'not_your_step',
  );
}

/** All approvals are there, and somebody lets it out who gives none. */
export function notToRelease(able: readonly string[], people: ReadonlyMap<string, Approver>): DomainError {
  const names = namesOf(able, people);
  return DomainError.forbidden(
    names.length > 0
      ? say('This content has all its approvals. It can be let out or sent back by {names}.', { names: listOf(names) })
      : say(
          'This content has all its approvals, but nobody can let it out. An administrator has to change the approval route.',
        ),
    'not_your_step',
  );
}

function namesOf(ids: readonly string[], people: ReadonlyMap<string, Approver>): string[] {
  return [...new Set(ids.map((id) => people.get(id)?.name ?? ''))].slice(0, 5);
}

export function noSuchCondition(): DomainError {
  return DomainError.conflict('already_decided', say('Nothing has to be seen to any more here.'));
}
