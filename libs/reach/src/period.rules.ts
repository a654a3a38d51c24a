import { DateTime } from 'luxon';
import { DomainError, say } from '#libs/kernel';

/** Days from `from` to `to`, both included, where the organisation is (YYYY-MM-DD). */
export interface Period {
  from: string;
  to: string;
}

/** Part of a period: days of it, or whole months. */
export interface Piece extends Period {
  grain: 'day' | 'month';
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
  const period = { from: day(from), to: day(to) };
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
  return { from: day(to.minus({ days: daysIn(period) - 1 })), to: day(to) };
}

/** The period in as few pieces as can be: its whole months, and the days before and after them. */
export function piecesOf({ from, to }: Period): Piece[] {
  const [first, end] = [DateTime.fromISO(from, UTC), DateTime.fromISO(to, UTC).plus({ days: 1 })];
  const months = [first.minus({ days: 1 }).endOf('month').plus({ milliseconds: 1 }), end.startOf('month')] as const;
  if (months[0] >= months[1]) return [{ grain: 'day', from, to }];
  return (
    [
      ['day', first, months[0]],
      ['month', ...months],
      ['day', months[1], end],
    ] as const
  )
    .filter(([, start, next]) => start < next)
    .map(([grain, start, next]) => ({ grain, from: day(start), to: day(next.minus({ days: 1 })) }));
}

const day = (at: DateTime) => at.toFormat('yyyy-MM-dd');

const UTC = { zone: 'utc' };

function readDay(field: string, text: string): DateTime {
  const day = DateTime.fromISO(text, UTC);
  if (!day.isValid) throw DomainError.invalid(field, say('must be a date such as 2026-11-21'));
  return day;
}
