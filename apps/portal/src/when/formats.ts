import { wallTimeOf } from './zoned-time.js';
import { collator, dateTimeFormat, displayNames, listFormat, numberFormat, relativeTimeFormat } from './formatters.js';

/** English here is British: day before month, 24 hours. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

/** French counts the first of a month: « 1er nov. », where `Intl` says « 1 nov. ». */
const firstCounted = (text: string, language: string): string =>
  language === 'fr' ? text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : text;

export function formatMoment(at: string, language: string, timeZone: string): string {
  const moment = dateTimeFormat(localeOf(language), {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));
  return firstCounted(moment, language);
}

export function formatDate(at: string, language: string, timeZone: string): string {
  const date = dateTimeFormat(localeOf(language), {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(at));
  return firstCounted(date, language);
}

/** A calendar day without a time, such as a point of a series: never moved by a zone. */
export function formatDay(day: string, language: string): string {
  const format = dateTimeFormat(localeOf(language), { timeZone: 'UTC', day: 'numeric', month: 'short' });
  return firstCounted(format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)), language);
}

const DAY = 86_400_000;
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "3 hours ago", "in 2 days"; "tomorrow" is the day after today in the zone; beyond a week the date itself. */
export function formatRelative(at: string, language: string, timeZone: string, now = Date.now()): string {
  const distance = new Date(at).getTime() - now;
  if (Math.abs(distance) > 7 * DAY) return formatDate(at, language, timeZone);
  const format = relativeTimeFormat(localeOf(language), { numeric: 'auto' });
  const days = Math.round((calendarDay(new Date(at), timeZone) - calendarDay(new Date(now), timeZone)) / DAY);
  if (Math.abs(distance) >= DAY && days !== 0) return format.format(days, 'day');
  for (const [unit, size] of steps)
    if (Math.abs(distance) >= size) return format.format(Math.round(distance / size), unit);
  return format.format(0, 'second');
}

const calendarDay = (at: Date, timeZone: string) => Date.parse(wallTimeOf(at, timeZone).slice(0, 10));

export const formatNumber = (value: number, language: string) => numberFormat(localeOf(language), {}).format(value);

/** A share between 0 and 1 as a percentage with at most one decimal. */
export const formatPercent = (value: number, language: string) =>
  numberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(value);

/** Names in a row within a sentence: "a, b and c". */
export const formatList = (names: readonly string[], language: string): string =>
  listFormat(localeOf(language), { type: 'conjunction' }).format(names);

/** Sorts names as readers of the language look for them: ä beside a, 10 after 9. */
export const compareNames = (language: string): ((one: string, other: string) => number) =>
  collator(localeOf(language), { numeric: true }).compare;

/** The name of a language in the reader's language: `de` is "German" to an English reader. */
export function languageName(code: string, language: string): string {
  try {
    return displayNames(localeOf(language), { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A language as its own speakers write it at the head of a line: "Deutsch", "Français". */
export function ownName(code: string): string {
  const name = languageName(code, code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** A day of the week in short; 1 is Monday. */
export function weekdayName(day: number, language: string): string {
  // The first of January 2024 was a Monday.
  return dateTimeFormat(localeOf(language), { timeZone: 'UTC', weekday: 'short' }).format(Date.UTC(2024, 0, day));
}
