import { defineFact } from '#libs/ledger';

/** A fresh invitation link was made; the one before opens nothing any more. */
export const invitationRenewed = defineFact({ kind: 'invitation.renewed', subject: 'member' });
