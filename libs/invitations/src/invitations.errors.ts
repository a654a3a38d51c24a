import { DomainError } from '#libs/kernel';

export const emailTaken = () =>
  new DomainError('conflict', 'email_taken', 'Somebody with this e-mail address is a member already.', [
    { field: 'email', message: 'belongs to a member already' },
  ]);

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
