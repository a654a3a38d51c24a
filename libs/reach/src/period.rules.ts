import { DateTime } from 'luxon';
import { DomainError, say } from '#libs/kernel';

/** Days from `from` to `to`, both included, where the organisation is (YYYY-MM-DD). */
export interface Period {
  from: string;
  to: string;
}

const USUAL_DAYS = 30;
const MOST_DAYS = 731;

/**
 * The period asked for; the thirty days that end today where nothing was asked.
 * @throws DomainError invalid_input naming `from` or `to` when a date is none, they are in the wrong order, or more than two years apart.
 */
export function readPeriod(asked: Partial<Period>, now: Date, timeZone: string): Period {
  const to = asked.to ? readDay('to', asked.to) : DateTime.fromJSDate(now, { zone: timeZone });
  const from = asked.from ? readDay('from', asked.from) : to.minus({ days: USUAL_DAYS - 1 });
  const period = { from: from.toFormat('yyyy-MM-dd'), to: to.toFormat('yyyy-MM-dd') };
  if (period.from > period.to) throw DomainError.invalid('from', say('must not be after `to`'));
  if (daysIn(period) > MOST_DAYS) throw DomainError.invalid('from', say('must be at most two years before `to`'));
  return period;
}

export function daysIn({ from, to }: Period): number {
  return Math.round(DateTime.fromISO(to, UTC).diff(DateTime.fromISO(from, UTC), 'days').days) + 1;
}

/** The period of the same length that ends the day before this one starts. */
export function previousPeriod(period: Period): Period {
  const to = DateTime.fromISO(period.from, UTC).minus({ days: 1 });
  return { from: to.minus({ days: daysIn(period) - 1 }).toFormat('yyyy-MM-dd'), to: to.toFormat('yyyy-MM-dd') };
}

const UTC = { zone: 'utc' };

function readDay(field: string, text: string): DateTime {
  const day = DateTime.fromISO(text, UTC);
  if (!day.isValid) throw DomainError.invalid(field, say('must be a date such as 2026-11-21'));
  return day;
}
