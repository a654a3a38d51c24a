import { DomainError, say, type Sentence } from '#libs/kernel';
import type { RecordedScreening } from '#libs/guidelines';

/** The text breaks the code of conduct: no reviewer can let it pass. */
export function blocked(screening: RecordedScreening): DomainError {
  const detail = say('This text breaks the code of conduct, and no reviewer can approve that.');
  return refused('guideline_block', detail, screening);
}

/** Nothing in the text asks for a reviewer. */
export function notNeeded(screening: RecordedScreening): DomainError {
  return refused('no_review_needed', say('This text needs no reviewer: share it as it is.'), screening);
}

function refused(code: string, detail: Sentence, screening: RecordedScreening): DomainError {
  const { id, verdict, route, findings, packs } = screening;
  const shown = { screening: { id, verdict, route, findings, packs } };
  return new DomainError('rule_violation', code, detail, [{ field: 'text', message: detail }], shown);
}

export function contentMovedOn(): DomainError {
  return DomainError.conflict(
    'content_moved_on',
    say(
      'The content this text is made of has changed or is no longer for this member to share. Decline it and say so.',
    ),
  );
}

export function decidedAlready(): DomainError {
  return DomainError.conflict(
    'already_decided',
    say('This text no longer waits: it was decided on, or another took its place.'),
  );
}
