import { DomainError, say } from '#libs/kernel';

/** An invitation that cannot be accepted (any more). */
export const invitationUnusable = (why: 'unknown' | 'used' | 'replaced' | 'expired') => {
  const detail = {
    unknown: say('There is no such invitation. Check that the address is complete.'),
    used: say('This invitation was accepted already; sign in instead.'),
    replaced: say('This invitation was replaced or taken back. Ask for the newest one.'),
    expired: say('This invitation has expired. Ask for a new one.'),
  }[why];
  return why === 'unknown'
    ? new DomainError('not_found', 'invitation_unknown', detail)
    : DomainError.conflict(`invitation_${why}`, detail);
};

/** Somebody changed people or teams since the preview. */
export const importChanged = () =>
  DomainError.conflict(
    'import_changed',
    say('People or teams were changed since the preview, so nothing was done. Look at the preview again.'),
  );
