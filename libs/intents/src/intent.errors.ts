import type { IntentPlace } from '#libs/intent-places';
import { DomainError, say } from '#libs/kernel';

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
