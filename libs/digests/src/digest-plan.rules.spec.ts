import fc from 'fast-check';
import { DateTime } from 'luxon';
import { judge, type Standing, type Wish } from './digest-plan.rules.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const tuesdays = (timeZone: string, digestAt = '09:00'): Wish => ({
  choices: { digestDays: [2], digestAt },
  timeZone,
});
const daily = (timeZone: string, digestAt = '09:00'): Wish => ({
  choices: { digestDays: [1, 2, 3, 4, 5, 6, 7], digestAt },
  timeZone,
});
const at = (text: string) => new Date(text);
const none: Standing = { dueAt: null, dueOn: null, lastOn: null };

/** The days and moments of all digests while somebody looks every few minutes. */
function walk(from: Date, until: Date, wishAt: (now: Date) => Wish, everyMs = 5 * MINUTE) {
  const made: { on: string; at: string }[] = [];
  let standing = none;
  for (let now = from; now < until; now = new Date(now.getTime() + everyMs)) {
    const verdict = judge(standing, wishAt(now), now);
    if (verdict.now) made.push({ on: verdict.now.on, at: verdict.now.at.toISOString() });
    const { at: dueAt = null, on: dueOn = null } = verdict.next ?? {};
    standing = { dueAt, dueOn, lastOn: verdict.now?.on ?? standing.lastOn };
  }
  return made;
}

describe('when a digest is due', () => {
  it('is at the hour and on the days that the member chose, in their zone, made minutes before', () => {
    const { next } = judge(none, tuesdays('America/New_York'), at('2026-11-02T12:00:00Z'));
    expect(next).toEqual({ at: at('2026-11-03T14:00:00Z'), on: '2026-11-03' });
    const standing = { dueAt: next!.at, dueOn: next!.on, lastOn: null };
    expect(judge(standing, tuesdays('America/New_York'), at('2026-11-03T13:49:59Z')).now).toBeNull();
    expect(judge(standing, tuesdays('America/New_York'), at('2026-11-03T13:50:00Z'))).toEqual({
      now: next,
      next: { at: at('2026-11-10T14:00:00Z'), on: '2026-11-10' },
    });
  });

  it('is never for who chose no day', () => {
    const never = { choices: { digestDays: [], digestAt: '09:00' }, timeZone: 'UTC' };
    expect(judge(none, never, at('2026-11-02T12:00:00Z'))).toEqual({ now: null, next: null });
  });

  it('is once when nobody looked for weeks, with the day that it was planned for', () => {
    const planned = { at: at('2026-11-03T09:00:00Z'), on: '2026-11-03' };
    expect(
      judge(
        { dueAt: planned.at, dueOn: planned.on, lastOn: '2026-10-27' },
        tuesdays('UTC'),
        at('2026-11-18T10:00:00Z'),
      ),
    ).toEqual({
      now: planned,
      next: { at: at('2026-11-24T09:00:00Z'), on: '2026-11-24' },
    });
  });

  it('is once on the days whose hour is left out or comes twice', () => {
    const zone = 'Europe/Berlin';
    for (const [from, until] of [
      ['2026-03-27T12:00:00Z', '2026-03-31T12:00:00Z'],
      ['2026-10-23T12:00:00Z', '2026-10-27T12:00:00Z'],
    ] as const) {
      const made = walk(at(from), at(until), () => daily(zone, '02:30'));
      expect(made.map(({ on }) => on)).toEqual(
        [1, 2, 3, 4].map((days) => DateTime.fromISO(from, { zone }).plus({ days }).toFormat('yyyy-MM-dd')),
      );
    }
  });

  it('is at the new hour from then on when the member chose another', () => {
    const wishes = (now: Date) => daily('UTC', now < at('2026-11-03T10:00:00Z') ? '14:00' : '09:00');
    expect(walk(at('2026-11-02T12:00:00Z'), at('2026-11-05T00:00:00Z'), wishes)).toEqual([
      { on: '2026-11-02', at: '2026-11-02T14:00:00.000Z' },
      { on: '2026-11-04', at: '2026-11-04T09:00:00.000Z' },
    ]);
  });

  it('is never twice on a day of the member, whatever zones they travel through and whenever somebody looks', () => {
    const zones = ['Pacific/Kiritimati', 'Asia/Tokyo', 'Europe/London', 'America/New_York', 'Pacific/Pago_Pago'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...zones), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('00:00', '02:30', '09:00', '23:55'),
        fc.constantFrom(5 * MINUTE, 47 * MINUTE, 11 * HOUR),
        (legs, digestAt, everyMs) => {
          const start = at('2026-10-20T12:00:00Z');
          const travel: { until: number; zone: string }[] = [];
          let until = start.getTime();
          for (const [zone, hours] of legs) travel.push({ zone, until: (until += hours * HOUR) });
          const wishAt = (now: Date) =>
            daily((travel.find((leg) => now.getTime() < leg.until) ?? travel.at(-1)!).zone, digestAt);
          const days = walk(start, new Date(until), wishAt, everyMs).map(({ on }) => on);
          expect(days).toEqual([...new Set(days)].sort());
        },
      ),
      { numRuns: 100 },
    );
  });
});
