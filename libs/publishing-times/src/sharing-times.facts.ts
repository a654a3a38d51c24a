import { defineFact } from '#libs/ledger';

/** A member decided when they share, and when not. */
export const sharingTimesChosen = defineFact({ kind: 'sharing_times.chosen', subject: 'member' });
