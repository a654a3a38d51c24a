import { defineFact } from '#libs/ledger';

/** The demo organisation has its invented past. */
export const demoSeeded = defineFact({ kind: 'demo.seeded', subject: 'organisation' });
