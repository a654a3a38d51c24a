import { DateTime } from 'luxon';
import { obstacleAt, type Plan } from './free-time.rules.js';

/** Posts of one item by colleagues stand at least so far apart. */
export const APART_MINUTES = 10;
export const MOST_SPREAD_DAYS = 7;

const MINUTE_MS = 60_000;
/** Steps of about this part of a stretch come near no place they were at before. */
const GOLDEN = 0.618;

/** A stretch of time; `until` is no longer within. */
export interface Stretch {
  from: Date;
  until: Date;
}

/** What is left of today, and as many more days on the member's own calendar as make up `days`. */
export function stretchOf(now: Date, zone: string, days: number): Stretch {
  const until = DateTime.fromJSDate(now, { zone }).startOf('day').plus({ days });
  return { from: new Date(now.getTime() + APART_MINUTES * MINUTE_MS), until: until.toJSDate() };
}

/** Whether a moment keeps its distance from all of these. */
export function isApart(at: Date, others: readonly Date[]): boolean {
  return others.every((other) => Math.abs(other.getTime() - at.getTime()) >= APART_MINUTES * MINUTE_MS);
}

/**
 * A minute within the stretch that is free by the member's own times and apart from all of `others`; null where there is
 * none. The same seed finds the same minute, and another mostly another, spread over the whole of the stretch.
 */
export function spreadTime(plan: Plan, others: readonly Date[], { from, until }: Stretch, seed: number): Date | null {
  const first = Math.ceil(from.getTime() / MINUTE_MS);
  const minutes = Math.ceil(until.getTime() / MINUTE_MS) - first;
  if (minutes <= 0) return null;
  const step = strideOf(minutes);
  for (let nth = 0, minute = seed % minutes; nth < minutes; nth += 1, minute = (minute + step) % minutes) {
    const at = new Date((first + minute) * MINUTE_MS);
    if (isApart(at, others) && obstacleAt(plan, at) === null) return at;
  }
  return null;
}

/** A step that comes by every minute of a stretch before it comes by one twice. */
function strideOf(minutes: number): number {
  let step = Math.max(1, Math.floor(minutes * GOLDEN));
  while (divisor(step, minutes) > 1) step += 1;
  return step;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
