import { DomainError } from '#libs/kernel';

/** One answer for an unknown address, a wrong password and a member who may not sign in, so that none can be told apart. */
export const signInRefused = () =>
  new DomainError('unauthenticated', 'sign_in_refused', 'The e-mail address and password do not match.');

/** An invitation that cannot be accepted (any more). */
export const invitationUnusable = (why: 'unknown' | 'used' | 'replaced' | 'expired') => {
  const detail = {
    unknown: 'There is no such invitation. Check that the address is complete.',
    used: 'This invitation was accepted already; sign in instead.',
    replaced: 'This invitation was replaced or taken back. Ask for the newest one.',
    expired: 'This invitation has expired. Ask for a new one.',
  }[why];
  return why === 'unknown'
    ? new DomainError('not_found', 'invitation_unknown', detail)
    : DomainError.conflict(`invitation_${why}`, detail);
};
