import { DomainError, say, type Sentence } from '#libs/kernel';

/** What a step of an item's life can be: a version may also be rejected, which sends its item back for good. */
export const HISTORY_STATES = [
  'draft',
  'in_review',
  'approved',
  'sent_back',
  'rejected',
  'retired',
  'recalled',
] as const;
export type HistoryState = (typeof HISTORY_STATES)[number];

export const ITEM_STATES = ['draft', 'in_review', 'approved', 'sent_back', 'retired', 'recalled'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export type ItemStep = 'edit' | 'submit' | 'approve' | 'send_back' | 'retire' | 'recall';

/**
 * An item's life. The state is that of its newest version: an approved item that is edited is a draft again, while
 * the approved version stays in the feed until the next one takes its place.
 */
export const ITEM_LIFE: Record<ItemState, Partial<Record<ItemStep, ItemState>>> = {
  draft: { edit: 'draft', submit: 'in_review', retire: 'retired', recall: 'recalled' },
  in_review: { edit: 'draft', approve: 'approved', send_back: 'sent_back', retire: 'retired', recall: 'recalled' },
  // Sent back where an approval that is asked for since is refused.
  approved: { edit: 'draft', send_back: 'sent_back', retire: 'retired', recall: 'recalled' },
  sent_back: { edit: 'draft', retire: 'retired', recall: 'recalled' },
  retired: { recall: 'recalled' },
  recalled: {},
};

const REFUSALS: Record<ItemStep, Partial<Record<ItemState, Sentence>>> = {
  edit: {
    retired: say('The item is retired; write a new one instead.'),
    recalled: say('The item was recalled; write a new one instead.'),
  },
  submit: {
    in_review: say('The item waits for its review already.'),
    approved: say('This version is approved already; change it first.'),
    sent_back: say('This version was sent back; change it before it goes to review again.'),
    retired: say('The item is retired.'),
    recalled: say('The item was recalled.'),
  },
  approve: {},
  send_back: {},
  retire: {
    retired: say('The item is retired already.'),
    recalled: say('The item was recalled, which is more than retired.'),
  },
  recall: { recalled: say('The item was recalled already.') },
};

/** @throws DomainError conflict `wrong_state` when the item's life has no such step from where it is. */
export function nextState(state: ItemState, step: ItemStep): ItemState {
  const next = ITEM_LIFE[state][step];
  if (!next) {
    throw DomainError.conflict('wrong_state', REFUSALS[step][state] ?? say('Nothing waits for a decision here.'), {
      state,
    });
  }
  return next;
}
