import { DateTime } from 'luxon';
import { say, type FieldProblem } from '#libs/kernel';
import type { HoldState, LocalDay } from './item-hold.js';
import { RETENTION_LIMITS } from './retention.js';

const DAY_MS = 86_400_000;

/** The first moment after a day, on a clock of that zone. */
export function endOf(until: LocalDay, timeZone: string): Date {
  return DateTime.fromISO(until, { zone: timeZone }).plus({ days: 1 }).startOf('day').toJSDate();
}

/** What stands against a hold that ends with this day; `now` is on a clock of that zone. */
export function untilProblem(until: LocalDay, now: Date, timeZone: string): FieldProblem | null {
  const refuse = (message: FieldProblem['message']) => ({ field: 'until', message });
  const day = /^\d{4}-\d{2}-\d{2}$/.test(until) ? DateTime.fromISO(until, { zone: timeZone }) : null;
  if (!day?.isValid) return refuse(say('must be a day such as 2026-03-31'));
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day');
  if (day < today) return refuse(say('This day is over. Choose a later one, or lift the hold.'));
  if (day.diff(today, 'days').days <= RETENTION_LIMITS.days) return null;
  return refuse(say('This is more than a hundred years away. Choose an earlier day, or no end.'));
}

type Ends = Record<'endsAt' | 'liftedAt', Date | null> & { liftedBy: string | null };

/** One that ended by its day stays ended, although it was closed later by the next. */
export function stateOf({ endsAt, liftedBy }: Ends, now: Date): HoldState {
  if (liftedBy !== null) return 'lifted';
  return endsAt !== null && endsAt <= now ? 'ended' : 'standing';
}

/** Until when what was held is kept after a hold has ended, whichever way: `what_keeps_item` keeps it as long. */
export function keepsUntil(hold: Ends, now: Date): Date | null {
  if (stateOf(hold, now) === 'standing') return null;
  const over = [hold.endsAt, hold.liftedAt].flatMap((at) => at?.getTime() ?? []);
  return new Date(Math.min(...over) + RETENTION_LIMITS.graceDays * DAY_MS);
}
