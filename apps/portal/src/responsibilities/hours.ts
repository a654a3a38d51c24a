import type { GapStretch } from './responsibilities-api.js';
import { formatList, weekdayName } from '../when/formats.js';

/** Days of the week as people write them: runs of three and more from the first to the last. */
export function daysText(weekdays: readonly number[], language: string): string {
  const runs: number[][] = [];
  for (const day of weekdays.toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const name = (day: number) => weekdayName(day, language);
  return formatList(
    runs.flatMap((run) => (run.length > 2 ? [`${name(run[0]!)}–${name(run.at(-1)!)}`] : run.map(name))),
    language,
  );
}

/** Minutes since midnight as a clock shows them; the end of a day is 24:00. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** What a field for a time holds, as minutes; null when it is empty. */
export function minuteOf(time: string): number | null {
  const [hour, minute] = time.split(':');
  return hour && minute ? Number(hour) * 60 + Number(minute) : null;
}

/** From and until, unless it is the whole day. */
export function spanText({ fromMinute, untilMinute }: Pick<GapStretch, 'fromMinute' | 'untilMinute'>): string {
  return fromMinute === 0 && untilMinute === 1440 ? '' : `${clockText(fromMinute)}–${clockText(untilMinute)}`;
}
