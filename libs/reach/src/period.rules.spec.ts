import fc from 'fast-check';
import { DateTime } from 'luxon';
import { daysIn, piecesOf, previousPeriod, readPeriod, type Period } from './period.rules.js';

const now = new Date('2026-11-02T23:30:00Z');

describe('the period of a report', () => {
  it('is the thirty days that end today where the organisation is, when nothing is asked', () => {
    expect(readPeriod({}, now, 'Europe/Berlin')).toEqual({ from: '2026-10-05', to: '2026-11-03' });
    expect(readPeriod({}, now, 'Europe/London')).toEqual({ from: '2026-10-04', to: '2026-11-02' });
  });

  it('counts both ends, also across the change of clocks', () => {
    expect(daysIn({ from: '2026-10-01', to: '2026-10-31' })).toBe(31);
    expect(daysIn({ from: '2026-10-25', to: '2026-10-25' })).toBe(1);
  });

  it('is compared with the period of the same length just before', () => {
    expect(previousPeriod({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-01-29', to: '2026-02-28' });
  });

  it.each([
    [{ from: '2026-11-03', to: '2026-11-02' }, 'from'],
    [{ to: '2026-02-30' }, 'to'],
    [{ from: '2020-01-01', to: '2026-01-01' }, 'from'],
  ])('refuses %j and names %s', (asked, field) => {
    expect(() => readPeriod(asked, now, 'UTC')).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ field })] }),
    );
  });
});

describe('the pieces of a period', () => {
  it('are its whole months and the days at its ends', () => {
    expect(piecesOf({ from: '2026-01-30', to: '2026-04-02' })).toEqual([
      { grain: 'day', from: '2026-01-30', to: '2026-01-31' },
      { grain: 'month', from: '2026-02-01', to: '2026-03-31' },
      { grain: 'day', from: '2026-04-01', to: '2026-04-02' },
    ]);
    expect(piecesOf({ from: '2026-01-01', to: '2026-12-31' })).toEqual([
      { grain: 'month', from: '2026-01-01', to: '2026-12-31' },
    ]);
    expect(piecesOf({ from: '2026-01-02', to: '2026-02-27' })).toEqual([
      { grain: 'day', from: '2026-01-02', to: '2026-02-27' },
    ]);
  });

  it('hold every day of it once, in order, and at most sixty of them singly', () => {
    const start = DateTime.fromISO('2023-12-01', { zone: 'utc' });
    const period = fc.tuple(fc.nat(800), fc.nat(730)).map(([first, length]) => ({
      from: start.plus({ days: first }).toFormat('yyyy-MM-dd'),
      to: start.plus({ days: first + length }).toFormat('yyyy-MM-dd'),
    }));
    const daysOf = (one: Period) =>
      Array.from({ length: daysIn(one) }, (_, nth) => DateTime.fromISO(one.from).plus({ days: nth }).toISODate());
    fc.assert(
      fc.property(period, (whole) => {
        const pieces = piecesOf(whole);
        expect(pieces.flatMap(daysOf)).toEqual(daysOf(whole));
        const months = pieces.filter(({ grain }) => grain === 'month');
        for (const { from, to } of months)
          expect([from.slice(8), DateTime.fromISO(to).plus({ days: 1 }).day]).toEqual(['01', 1]);
        const single = pieces.filter(({ grain }) => grain === 'day').reduce((sum, piece) => sum + daysIn(piece), 0);
        expect(single).toBeLessThanOrEqual(60);
      }),
    );
  });
});
