/** What becomes of a delivery; `waiting` and `sending` are the two from which it goes on. */
export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'bounced', 'unknown', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long a delivery waits after each try that surely was not taken; the last holds for all that follow. */
const PAUSES_MS = [0.5, 2, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE_MS);
/** What could not go out for so long is no news any more. */
const PATIENCE_MS = DAY_MS;

/** A claim that is older belongs to a worker that is gone: no channel takes so long for one message. */
export const LOST_MS = 3 * MINUTE_MS;
/** A process that stood still for longer between its claim and the channel no longer calls it. */
export const STALE_MS = 10_000;

/** When to try again after so many tries; null when it is given up. */
export function nextTry(tries: number, createdAt: Date, now: Date): Date | null {
  const pause = PAUSES_MS[Math.min(Math.max(tries, 1), PAUSES_MS.length) - 1]!;
  const at = new Date(now.getTime() + pause);
  return at.getTime() - createdAt.getTime() > PATIENCE_MS ? null : at;
}

/**
 * Whether what a channel deferred for tells of the channel rather than of one message: a word such as `ECONNECTION`
 * where there was no answer at all, a server that closes (421), or one that does not know us (5xx by itself).
 */
export function tellsOfChannel(code: string): boolean {
  return (
    /^(E[A-Z_]+|421|4\.3\.2|454|530|534|535|5\.7\.0|5\.7\.8)$/.test(code) && code !== 'EWRITE' && code !== 'ECOMPOSE'
  );
}

const REFUSALS = 3;
const WITHIN_MS = 30 * DAY_MS;
/** Codes (RFC 3463) of an address that does not exist and never will: bad mailbox, bad domain, bad syntax, moved, no mail there. */
const NOBODY_THERE = /^5\.1\.(1|2|3|6|10)$/;

/** Those of the refusals that still count. */
export function recent(refusedAt: readonly Date[], now: Date): Date[] {
  return refusedAt.filter((at) => now.getTime() - at.getTime() < WITHIN_MS).slice(-REFUSALS);
}

/** Whether an address is switched off by its last refusal, which is among `refusedAt`. */
export function switchesOff(refusedAt: readonly Date[], code: string, now: Date): boolean {
  return NOBODY_THERE.test(code) || recent(refusedAt, now).length >= REFUSALS;
}
