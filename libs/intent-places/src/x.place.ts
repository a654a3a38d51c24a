import { addressOf } from './address.rules.js';
import type { IntentPlace } from './intent-place.js';
import { lengthAtX } from './length-at-x.rules.js';

/** https://docs.x.com/x-for-websites/post-button/guides/web-intent */
export const x = {
  kind: 'x',
  name: 'X',
  needsLink: false,
  linkApart: false,
  limit: { most: 280, lengthOf: lengthAtX },
  open: ({ text }) => ({ address: addressOf('https://x.com/intent/post', { text }), prefilled: true }),
} as const satisfies IntentPlace;
