import { defineFact } from '#libs/ledger';

/** Somebody looked at the feed as this member would see it. */
export const feedLookedThrough = defineFact({ kind: 'feed.looked_through', subject: 'member' });
