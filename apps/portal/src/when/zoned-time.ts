import { dateTimeFormat } from './formatters.js';

/** A wall-clock time as an `<input type="datetime-local">` holds it: `2026-12-01T09:30`. */
export type WallTime = string;

const DAY = 86_400_000;

/** Milliseconds the zone is ahead of UTC at that instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = dateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Of a time that the clocks show twice when they go back, which is meant. */
export type Pass = 'first' | 'second';

/** The instant a wall time names in a zone; a time the clocks skip moves forward by the gap. */
export function instantOf(wall: WallTime, timeZone: string, pass: Pass = 'first'): Date {
  const asUtc = Date.parse(`${wall.slice(0, 16)}:00Z`);
  // No clock is changed twice within two days.
  const [before, after] = [offsetAt(asUtc - DAY, timeZone), offsetAt(asUtc + DAY, timeZone)];
  const ahead = pass === 'first' ? [before, after] : [after, before];
  const offset = ahead.find((one) => offsetAt(asUtc - one, timeZone) === one) ?? before;
  return new Date(asUtc - offset);
}

/** Which pass an instant is of a wall time that the clocks show twice; null of any other. */
export function passOf(instant: Date, timeZone: string): Pass | null {
  const wall = wallTimeOf(instant, timeZone);
  const second = instantOf(wall, timeZone, 'second').getTime();
  if (second === instantOf(wall, timeZone).getTime()) return null;
  return instant.getTime() < second ? 'first' : 'second';
}

/** Whether the clocks of the zone show the time twice that day. */
export function isRepeated(wall: WallTime, timeZone: string): boolean {
  return wall !== '' && passOf(instantOf(wall, timeZone), timeZone) !== null;
}

/** The wall time of an instant in a zone, to the minute. */
export function wallTimeOf(instant: Date, timeZone: string): WallTime {
  const shifted = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone));
  return shifted.toISOString().slice(0, 16);
}

/** The next full hour at least an hour away: a schedule to start from. */
export function nextHour(now: Date, timeZone: string): WallTime {
  const later = wallTimeOf(new Date(now.getTime() + 2 * 3_600_000), timeZone);
  return `${later.slice(0, 13)}:00`;
}

/** Why nothing can be planned at what stands in a field for a time; null when it can. */
export function timeProblem(
  wall: WallTime,
  timeZone: string,
  now: Date,
  pass: Pass = 'first',
): 'none' | 'past' | 'skipped' | null {
  if (wall === '') return 'none';
  const instant = instantOf(wall, timeZone, pass);
  if (wallTimeOf(instant, timeZone) !== wall.slice(0, 16)) return 'skipped';
  return wallTimeOf(instant, 'UTC') <= wallTimeOf(now, 'UTC') ? 'past' : null;
}

/** Whether a time that can be planned lies when something may not be shared any more; `until` null for no end. */
export function isAfterEnd(
  { localTime, pass }: { localTime: WallTime; pass: Pass },
  timeZone: string,
  until: string | null,
): boolean {
  return until !== null && localTime !== '' && instantOf(localTime, timeZone, pass) >= new Date(until);
}
