import { DateTime } from 'luxon';
import type { Due } from './approval-route.js';

/** Monday to Friday, from nine to five by the organisation's clock. */
const FROM = 9;
const UNTIL = 17;

/** When something is due that is to be done within so many working hours or days of a moment. */
export function dueAt(from: Date, { amount, unit }: Due, timeZone: string): Date {
  const start = workingTime(DateTime.fromJSDate(from, { zone: timeZone }));
  return (unit === 'days' ? daysAfter(start, amount) : hoursAfter(start, amount)).toJSDate();
}

/** The moment itself where it is working time, or else the next that is. */
function workingTime(at: DateTime): DateTime {
  if (at.weekday > 5 || at.hour >= UNTIL) return workingTime(at.plus({ days: 1 }).startOf('day'));
  return at.hour < FROM ? at.startOf('day').set({ hour: FROM }) : at;
}

function daysAfter(at: DateTime, days: number): DateTime {
  const next = at.plus({ days: 1 });
  if (next.weekday > 5) return daysAfter(next, days);
  return days <= 1 ? next : daysAfter(next, days - 1);
}

function hoursAfter(at: DateTime, hours: number): DateTime {
  const evening = at.startOf('day').set({ hour: UNTIL });
  const left = evening.diff(at, 'hours').hours;
  return hours <= left ? at.plus({ hours }) : hoursAfter(workingTime(evening), hours - left);
}
