import { DateTime } from 'luxon';
import type { Slot } from './sharing-times.js';

/**
 * The moments of a member's weekly slots after one moment, the soonest first. A slot that the clocks skip does not come
 * that week; of one that they show twice the first pass counts.
 */
export function* slotsAfter(slots: readonly Slot[], zone: string, from: Date, days: number): Generator<Date> {
  const today = DateTime.fromJSDate(from, { zone }).startOf('day');
  for (let nth = 0; nth <= days; nth += 1) {
    const day = today.plus({ days: nth });
    const moments = slots.filter(({ weekday }) => weekday === day.weekday).flatMap((slot) => momentOf(day, slot) ?? []);
    yield* moments.filter((at) => at > from).sort((one, other) => one.getTime() - other.getTime());
  }
}

function momentOf(day: DateTime, { time }: Slot): Date | null {
  const [hour, minute] = time.split(':').map(Number);
  const at = DateTime.fromObject({ year: day.year, month: day.month, day: day.day, hour, minute }, { zone: day.zone });
  if (at.toFormat('HH:mm') !== time.slice(0, 5)) return null;
  return new Date(Math.min(...at.getPossibleOffsets().map((pass) => pass.toMillis())));
}
