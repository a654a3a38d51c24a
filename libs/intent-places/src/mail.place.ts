import { addressOf, fits } from './address.rules.js';
import type { IntentPlace } from './intent-place.js';

/** What Windows hands on to a mail program. */
const MOST_IN_ADDRESS = 2_000;
/** Line ends and whatever else a mail's head must not hold. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** RFC 6068: no address of anybody, a subject on one line, and a body whose lines end in CRLF. */
export const mail = {
  kind: 'mail',
  name: 'E-mail',
  needsLink: false,
  linkApart: false,
  limit: null,
  open: ({ text, subject }) => {
    const oneLine = subject?.replace(UNSEEN, ' ').trim() ?? null;
    const whole = addressOf('mailto:', { subject: oneLine, body: text.replace(/\r\n?|\n/g, '\r\n') });
    if (fits(whole, MOST_IN_ADDRESS)) return { address: whole, prefilled: true };
    const head = addressOf('mailto:', { subject: oneLine });
    return { address: fits(head, MOST_IN_ADDRESS) ? head : 'mailto:', prefilled: false };
  },
} as const satisfies IntentPlace;
