import { defineFact } from '#libs/ledger';

/** A member decided how they want to be told. */
export const notificationsChosen = defineFact({ kind: 'notifications.chosen', subject: 'member' });
