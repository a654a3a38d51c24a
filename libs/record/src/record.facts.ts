import { defineFact } from '#libs/ledger';

/** Somebody took the archive of an item's record. */
export const recordTaken = defineFact({ kind: 'record.taken', subject: 'item' });
