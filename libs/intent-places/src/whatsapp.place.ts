import { addressOf, fits } from './address.rules.js';
import type { IntentPlace } from './intent-place.js';

/** Of a text too long for an address the link alone is filled in; without one there is nothing to open it with. */
export const whatsapp = {
  kind: 'whatsapp',
  name: 'WhatsApp',
  needsLink: false,
  linkApart: false,
  limit: null,
  open: ({ text, link }) => {
    const whole = addressOf('https://wa.me/', { text });
    if (fits(whole)) return { address: whole, prefilled: true };
    return link === null ? null : { address: addressOf('https://wa.me/', { text: link }), prefilled: false };
  },
} as const satisfies IntentPlace;
