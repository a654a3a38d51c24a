import type { Item } from '../api/content.js';

/** What was last decided about an item, whatever was written since. */
export const lastDecision = (item: Item | null) =>
  item?.history.findLast(({ state }) => state === 'sent_back' || state === 'rejected' || state === 'approved');

/** Whether an item was rejected for good: only a comms lead may send another version of it. */
export const isRejected = (item: Item | null): boolean => lastDecision(item)?.state === 'rejected';

/** The state an item is shown in: one that was sent back for good says so. */
export const shownState = (item: Item) => (item.state === 'sent_back' && isRejected(item) ? 'rejected' : item.state);
