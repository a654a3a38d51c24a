import { networkName, type Network } from '#libs/captions';
import type { RecordedScreening } from '#libs/guidelines';
import type { IntentPlace } from '#libs/intent-places';
import { DomainError, say } from '#libs/kernel';
import { needsReview } from '#libs/shares';

export function placeNotOpen(): DomainError {
  return DomainError.forbidden(
    say('Your organisation has not switched this on. An administrator can do that in the settings.'),
    'intent_off',
  );
}

/** Who reads it out there nobody can say. */
export function notForEverybody(): DomainError {
  return DomainError.conflict(
    'not_public',
    say('This content is not meant for everybody, so it cannot be opened where anybody may read it.'),
  );
}

export function linkNeeded({ name }: IntentPlace): DomainError {
  return DomainError.conflict(
    'link_needed',
    say('{place} opens with a link alone, and this content has none.', { place: name }),
  );
}

/** What a reviewer lets pass, they let pass for one network and once; nobody can hold a member to that elsewhere. */
export function reviewNeeded(screening: RecordedScreening, network: Network): DomainError {
  return needsReview(
    screening,
    say(
      'A text like this needs a review, and reviewed texts are shared through the network they were approved for. Share it on {network}, or change what was found to open it here.',
      { network: networkName(network) },
    ),
  );
}

/** Its approval is another one than the text was looked at under. */
export function approvedAnew(): DomainError {
  return DomainError.conflict('certificate_changed', say('This content was approved anew just now. Try again.'));
}

export function tooLong({ name, limit }: IntentPlace, over: number): DomainError {
  return DomainError.invalid(
    'text',
    limit
      ? say(
          '{over, plural, one {One character} other {# characters}} too long: {network} takes at most {most, number} characters.',
          { over, network: name, most: limit.most },
        )
      : say('This text is too long to be opened in {place}. Shorten it, or copy it.', { place: name }),
    'text_too_long',
  );
}
