import { wallTimeOf } from '../when/zoned-time.js';

export const periods = ['7', '30', '90', '365'] as const;

export interface PeriodSearch {
  period?: string;
  from?: string;
  to?: string;
}

export interface Period {
  /** Calendar days in the organisation's zone, both included. */
  from: string;
  to: string;
  interval: 'day' | 'week';
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** How many days a period has, its first and last included. */
export const daysIn = ({ from, to }: Pick<Period, 'from' | 'to'>): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** The days an address asks for: its own from and to, or the last days up to today; 30 when it says nothing. */
export function periodOf(search: PeriodSearch, now: Date, timeZone: string): Period {
  const today = wallTimeOf(now, timeZone).slice(0, 10);
  const own = search.period === 'custom' && isDay(search.from) && isDay(search.to) && search.from <= search.to;
  const length = periods.find((each) => each === search.period) ?? '30';
  const from = own ? search.from! : daysBefore(today, Number(length) - 1);
  const to = own ? search.to! : today;
  return { from, to, interval: Date.parse(to) - Date.parse(from) > 92 * 86_400_000 ? 'week' : 'day' };
}
