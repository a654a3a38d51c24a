import type { IntentPlace } from './intent-place.js';

/** Opens nothing: the text is taken along, wherever it goes. */
export const copy = {
  kind: 'copy',
  name: 'Copy',
  needsLink: false,
  linkApart: false,
  limit: null,
  open: () => ({ address: null, prefilled: false }),
} as const satisfies IntentPlace;
