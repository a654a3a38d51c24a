import { defineFact } from '#libs/ledger';

/** Somebody took with them what is kept of a member, or an admin handed it out. */
export const archiveTaken = defineFact({ kind: 'archive.taken', subject: 'member' });
