import { DateTime } from 'luxon';
import { afterQuiet, isQuiet } from './quiet.rules.js';
import type { TimesOfMember } from './sharing-times.js';
import { slotsAfter } from './slot.rules.js';

/** What a member has planned on a network already, beside their times. */
export interface Plan extends TimesOfMember {
  /** As many as go out on a day. */
  most: number;
  /** When those go out, or went. */
  taken: readonly Date[];
}

/** What a time falls into. */
export const TIME_OBSTACLES = ['quiet_hours', 'daily_limit'] as const;
export type TimeObstacle = (typeof TIME_OBSTACLES)[number];

/** So far ahead a free time or slot is looked for; shares are planned for a year at most. */
export const LOOKED_AHEAD_DAYS = 365;

/** Why nothing goes out at that moment by the member's own times; null when it may. */
export function obstacleAt(plan: Plan, at: Date): TimeObstacle | null {
  if (isQuiet(plan.times, plan.zone, at)) return 'quiet_hours';
  return isFull(plan, at) ? 'daily_limit' : null;
}

/** The first moment from then on that is free: at the same time of a later day where the day is full. */
export function freeFrom(plan: Plan, from: Date): Date | null {
  let at = toTheMinute(from);
  for (let day = 0; day <= LOOKED_AHEAD_DAYS; day += 1) {
    at = afterQuiet(plan.times, plan.zone, at);
    if (!isFull(plan, at)) return at;
    at = DateTime.fromJSDate(at, { zone: plan.zone }).plus({ days: 1 }).toJSDate();
  }
  return null;
}

/** The member's next weekly slot after that moment that nothing of theirs on the network has, on a day that is not full. */
export function nextSlot(plan: Plan, after: Date): Date | null {
  const taken = new Set(plan.taken.map((at) => toTheMinute(at).getTime()));
  for (const at of slotsAfter(plan.times.slots, plan.zone, after, LOOKED_AHEAD_DAYS)) {
    if (!taken.has(at.getTime()) && obstacleAt(plan, at) === null) return at;
  }
  return null;
}

/** Whether the moment is one of the member's slots, and free. */
export function isFreeSlot(plan: Plan, at: Date): boolean {
  const minute = toTheMinute(at);
  return nextSlot(plan, new Date(minute.getTime() - 1))?.getTime() === minute.getTime();
}

function isFull({ taken, most, zone }: Plan, at: Date): boolean {
  const day = DateTime.fromJSDate(at, { zone }).toISODate();
  return taken.filter((one) => DateTime.fromJSDate(one, { zone }).toISODate() === day).length >= most;
}

function toTheMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}
