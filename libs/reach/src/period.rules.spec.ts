import { daysIn, previousPeriod, readPeriod } from './period.rules.js';

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
