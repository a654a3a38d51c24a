import { DomainError, say, type Sentence } from '#libs/kernel';
import type { RecordedScreening } from '#libs/guidelines';
import type { SeenPost } from '#libs/networks';

/** The text breaks the code of conduct; the screening says where and what to do. */
export function guidelineBlock(screening: RecordedScreening): DomainError {
  const detail = say('This text cannot be shared as it is: it breaks the code of conduct.');
  return refused('guideline_block', detail, screening);
}

const REVIEW_FIRST = say('A text like this has to be reviewed first: ask a reviewer, or change what was found.');

/** The text needs somebody else's eyes first; `detail` where asking for them does not help. */
export function needsReview(screening: RecordedScreening, detail = REVIEW_FIRST): DomainError {
  return refused('needs_review', detail, screening);
}

/** A reviewer let it pass once, and it was shared on that. */
export function approvedOnce(screening: RecordedScreening): DomainError {
  const detail = say(
    'A reviewer approved this text once, and you have shared it since. Ask again to share it once more.',
  );
  return needsReview(screening, detail);
}

/** A reviewer let it pass, but under rules that are no longer those it would go out under. */
export function approvalOutdated(screening: RecordedScreening): DomainError {
  const detail = say(
    'The code of conduct has changed since a reviewer approved this text, or will have when it goes out. Ask again.',
  );
  return refused('approval_outdated', detail, screening);
}

function refused(code: string, detail: Sentence, screening: RecordedScreening): DomainError {
  const { id, verdict, route, findings, packs } = screening;
  const shown = { screening: { id, verdict, route, findings, packs } };
  return new DomainError('rule_violation', code, detail, [{ field: 'text', message: detail }], shown);
}

export function captionElsewhere(label: string): DomainError {
  return DomainError.invalid(
    'captionId',
    say('This caption is not for {network}; pick one that is.', { network: label }),
  );
}

export function expiredByThen(): DomainError {
  return DomainError.invalid(
    'schedule.localTime',
    say('By then this content will have expired; choose an earlier time.'),
  );
}

export function notConnected(label: string): DomainError {
  return DomainError.conflict(
    'not_connected',
    say('Connect your {network} account first; what you wrote is kept.', { network: label }),
  );
}

export function alreadyShared(): DomainError {
  return DomainError.conflict(
    'already_shared',
    say('You share this with exactly this text within a day of then already. Change the text, or choose another time.'),
  );
}

/** It falls into the quiet hours that its member chose. */
export function inQuietHours(free: Sentence | null): DomainError {
  return DomainError.conflict('quiet_hours', withFree(say('This time is in your quiet hours.'), free));
}

export function dayIsFull(label: string, most: number, free: Sentence | null): DomainError {
  const why = say(
    'That day already has {most, plural, one {# share} other {# shares}} of yours on {network}, which is the most.',
    {
      most,
      network: label,
    },
  );
  return DomainError.conflict('daily_limit', withFree(why, free));
}

/** Another share of theirs has it by now, or it is no slot of theirs any more. */
export function slotTaken(next: Sentence | null): DomainError {
  return DomainError.conflict('slot_taken', withFree(say('This is no free slot of yours any more.'), next));
}

/** A colleague shares the same item at that time by now. */
export function spreadTaken(): DomainError {
  return DomainError.conflict('spread_taken', say('That time is no longer apart from others. Let another be found.'));
}

function withFree(why: Sentence, free: Sentence | null): Sentence {
  return free ? say('{message} {remedy}', { message: why, remedy: free }) : why;
}

/** Somebody or something was faster: the share is in another state by now. */
export function wrongState(detail: Sentence): DomainError {
  return DomainError.conflict('wrong_state', detail);
}

/** The post at that address is that of another share. */
export function addressTaken(label: string): DomainError {
  return wrongAddress('address_taken', say('This is the address of another post that was shared from here.'), label);
}

const OTHER_POST: Record<Exclude<SeenPost, 'same' | 'untold'>, Sentence> = {
  other_text: say('The post at this address says something else than what was shared.'),
  not_theirs: say('The post at this address is not of the connected account.'),
  none: say('There is no post at this address.'),
};

/** The network shows another post at that address, or none. */
export function otherPost(label: string, seen: keyof typeof OTHER_POST): DomainError {
  return wrongAddress('other_post', OTHER_POST[seen], label);
}

function wrongAddress(code: string, message: Sentence, network: string): DomainError {
  const remedy = say('Copy the address of this post from its menu on {network}, or leave it out.', { network });
  const detail = say('{message} {remedy}', { message, remedy });
  return new DomainError('conflict', code, detail, [{ field: 'permalink', message: detail }]);
}

/** What its member saw was before another try, which may have gone out. */
export function triedSince(): DomainError {
  return DomainError.conflict(
    'tried_since',
    say('It was sent once more since you looked, and that may have gone out. Look again at the network, then answer.'),
  );
}
