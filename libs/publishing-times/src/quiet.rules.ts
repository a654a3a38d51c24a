import { DateTime } from 'luxon';
import type { SharingTimes } from './sharing-times.js';

export type QuietTimes = Pick<SharingTimes, 'quietFrom' | 'quietTo' | 'quietWeekends'>;

const SATURDAY = 6;
/** Hours that end as a quiet weekend begins, and the weekend itself, are two stretches; nothing makes more than a few. */
const MOST_STRETCHES = 8;

/** Whether a time of the wall clock on that weekday is quiet; the end of the quiet hours no longer is. */
export function isQuietOn(quiet: QuietTimes, weekday: number, time: string): boolean {
  return (quiet.quietWeekends && weekday >= SATURDAY) || isWithin(quiet, time);
}

/** Whether it is quiet on the member's wall at that moment. */
export function isQuiet(quiet: QuietTimes, zone: string, at: Date): boolean {
  const local = DateTime.fromJSDate(at, { zone });
  return isQuietOn(quiet, local.weekday, local.toFormat('HH:mm:ss'));
}

/** The first moment from then on that is not quiet. */
export function afterQuiet(quiet: QuietTimes, zone: string, from: Date): Date {
  let at: DateTime = DateTime.fromJSDate(from, { zone });
  for (let nth = 0; nth < MOST_STRETCHES && isQuiet(quiet, zone, at.toJSDate()); nth += 1) at = endOf(quiet, at);
  return at.toJSDate();
}

/** The end of the stretch that is quiet at that moment: midnight of a quiet weekend day, or the end of the hours. */
function endOf(quiet: QuietTimes, at: DateTime): DateTime {
  if (quiet.quietWeekends && at.weekday >= SATURDAY) return at.plus({ days: 1 }).startOf('day');
  const { quietFrom, quietTo } = quiet;
  const overnight = withSeconds(quietFrom!) > withSeconds(quietTo!);
  const day = overnight && at.toFormat('HH:mm:ss') >= withSeconds(quietFrom!) ? at.plus({ days: 1 }) : at;
  const [hour, minute] = quietTo!.split(':').map(Number);
  const end = day.set({ hour, minute, second: 0, millisecond: 0 });
  return end.toFormat('HH:mm') === quietTo!.slice(0, 5) ? end : backToTheGap(quiet, end);
}

/** Where the clocks skip the end of the hours, what comes next on them is no longer quiet. */
function backToTheGap(quiet: QuietTimes, beyond: DateTime): DateTime {
  let at = beyond;
  for (let before = at; !isQuiet(quiet, at.zoneName!, before.toJSDate()); before = at.minus({ minutes: 1 }))
    at = before;
  return at;
}

function isWithin({ quietFrom, quietTo }: QuietTimes, time: string): boolean {
  if (quietFrom === null || quietTo === null) return false;
  const [at, begins, ends] = [withSeconds(time), withSeconds(quietFrom), withSeconds(quietTo)];
  return begins > ends ? at >= begins || at < ends : at >= begins && at < ends;
}

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}
