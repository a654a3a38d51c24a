import { afterQuiet } from './quiet.rules.js';
import type { TimesOfMember } from './sharing-times.js';

/** A worker that takes a share within this of its time takes it at its time. */
const ON_TIME_MS = 5 * 60_000;

/** What becomes of a share whose time has passed; null when it still goes out. */
export type WhenLate = { kind: 'wait'; until: Date } | { kind: 'ask' } | null;

/** Whether its planned time is so long ago that its member's own times are looked at. */
export function isLate(plannedAt: Date, now: Date): boolean {
  return now.getTime() - plannedAt.getTime() > ON_TIME_MS;
}

/**
 * A share that is late goes out as long as its member finds that late enough, and never while it is quiet: then it waits
 * for the end of that, or its member is asked where that would be too late.
 */
export function whenLate({ times, zone }: TimesOfMember, plannedAt: Date, now: Date): WhenLate {
  if (!isLate(plannedAt, now)) return null;
  const at = afterQuiet(times, zone, now);
  if (at.getTime() > plannedAt.getTime() + times.lateByMinutes * 60_000) return { kind: 'ask' };
  return at > now ? { kind: 'wait', until: at } : null;
}
