import { DomainError, say } from '#libs/kernel';

/** One answer for an unknown address, a wrong password and a member who may not sign in, so that none can be told apart. */
export const signInRefused = () =>
  new DomainError('unauthenticated', 'sign_in_refused', say('The e-mail address and password do not match.'));

/** One answer for a link that never was, was used, replaced or is too old. */
export const resetUnusable = () =>
  DomainError.conflict('reset_unusable', say('This link was used already, replaced by a newer one, or is too old.'));

export const notYourOwn = () =>
  DomainError.conflict(
    'not_yourself',
    say('Change your own password under Settings; another admin can reset it for you.'),
  );

/** Why nobody can choose a new password for this member. */
export const resetRefused = (why: 'erased' | 'deactivated' | 'not_joined_yet') =>
  DomainError.conflict(
    why,
    {
      erased: say('This member was erased; there is nobody to sign in.'),
      deactivated: say('This member is deactivated and cannot sign in. Activate them first.'),
      not_joined_yet: say('This person has not joined yet and has no password. Send their invitation again instead.'),
    }[why],
  );

export const tooManyResets = () =>
  new DomainError('rate_limited', 'rate_limited', say('Too many links for this person; try again in an hour.'), [], {
    retryAfterSeconds: 3_600,
  });
