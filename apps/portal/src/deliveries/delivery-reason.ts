import type { Delivery } from '../api/deliveries.js';

/** Why something was not sent or came back, as far as people can do something about it. */
export const reasons = [
  'nobody',
  'full',
  'refused',
  'signIn',
  'unreachable',
  'later',
  'written',
  'perhaps',
  'addressOff',
  'nothingLeft',
  'restored',
] as const;
export type Reason = (typeof reasons)[number];

/** Codes by RFC 3463, answers of SMTP, and the words for what never came to an answer. */
const READINGS: [RegExp, Reason][] = [
  [/^address_off$/, 'addressOff'],
  [/^nothing_left$/, 'nothingLeft'],
  [/^restored$/, 'restored'],
  [/^5\.1\.(1|2|3|6|10)$/, 'nobody'],
  [/^([45]\.2\.2|452|552)$/, 'full'],
  [/^(EAUTH|ENOAUTH|EOAUTH2|454|530|534|535|5\.7\.0|5\.7\.8)$/, 'signIn'],
  [/^(ECOMPOSE|EWRITE|EENVELOPE|EMESSAGE)$/, 'written'],
  [/^ESTALE$/, 'later'],
  [/^E[A-Z_]+$/, 'unreachable'],
  [/^4/, 'later'],
];

/** Null where nothing went wrong. */
export function reasonOf({ state, code }: Pick<Delivery, 'state' | 'code'>): Reason | null {
  if (state === 'unknown') return code === 'restored' ? 'restored' : 'perhaps';
  if (code === null || state === 'sent' || state === 'sending') return null;
  return readingOf(code);
}

/** What an address refused mail with. */
export const readingOf = (code: string): Reason => READINGS.find(([form]) => form.test(code))?.[1] ?? 'refused';

/** What tells a mail administrator more than our words do: the code of a mail server. */
export const isOfServer = (code: string): boolean => /^[\dE]/.test(code);
