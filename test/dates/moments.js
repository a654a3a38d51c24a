import { DateTime } from 'luxon';

/** Times at which code goes wrong, each the next that comes: where the run is then taken to be, and when it begins. */
export function moments(now = DateTime.utc()) {
  return {
    'the end of the year': next(now, { month: 12, day: 31, hour: 23, minute: 58 }, 'UTC'),
    'a leap day': leapDay(now),
    'the night when Berlin puts its clocks forward': lastSunday(now, 3, 'Europe/Berlin'),
    'the night when London puts its clocks back': lastSunday(now, 10, 'Europe/London'),
    'ten years from now': { zone: 'America/Los_Angeles', at: now.plus({ years: 10 }) },
  };
}

function next(now, { year = now.year, ...rest }, zone) {
  const at = DateTime.fromObject({ year, ...rest }, { zone });
  return at > now ? { zone, at } : { zone, at: at.set({ year: year + 1 }) };
}

function leapDay(now) {
  const leap = (year) => DateTime.utc(year).isInLeapYear && DateTime.utc(year, 2, 29) > now;
  const year = Array.from({ length: 9 }, (_, index) => now.year + index).find(leap);
  return {
    zone: 'Asia/Kathmandu',
    at: DateTime.fromObject({ year, month: 2, day: 29, hour: 12 }, { zone: 'Asia/Kathmandu' }),
  };
}

/** Two minutes before Europe's clocks change, at 01:00 UTC. */
function lastSunday(now, month, zone) {
  const inYear = (year) => {
    const end = DateTime.utc(year, month, 31);
    return end.minus({ days: end.weekday % 7 }).set({ hour: 0, minute: 58 });
  };
  const [at] = [inYear(now.year), inYear(now.year + 1)].filter((one) => one > now);
  return { zone, at };
}
