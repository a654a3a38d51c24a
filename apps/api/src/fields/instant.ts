const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
/** Of the years that four digits write; an offset can lead out of them. */
const IN_FOUR_DIGITS = /^(?!0000)\d{4}-/;

/**
 * Whether a text says a moment in one way: a day of the calendar, the time of day and how far that is from UTC. ISO 8601
 * knows more, such as weeks, numbers of days, midnights at 24:00 and seconds that leap, which are read differently by
 * whoever reads them at all.
 */
export function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined || !isDay(day)) return false;
  return IN_FOUR_DIGITS.test(new Date(text).toISOString());
}

/** Of the calendar: JavaScript itself reads the 30th of February as a day of March. */
function isDay(text: string): boolean {
  const start = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(text);
}
