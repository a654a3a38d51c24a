import { addressOf } from './address.rules.js';
import type { IntentPlace } from './intent-place.js';

/** Takes a link alone: Facebook lets nobody fill in a text, so the member pastes it. */
export const facebook = {
  kind: 'facebook',
  name: 'Facebook',
  needsLink: true,
  linkApart: true,
  limit: null,
  open: ({ link }) => ({
    address: addressOf('https://www.facebook.com/sharer/sharer.php', { u: link }),
    prefilled: false,
  }),
} as const satisfies IntentPlace;
