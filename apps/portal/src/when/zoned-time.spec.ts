import { instantOf, nextHour, wallTimeOf } from './zoned-time.js';

describe('a wall time in a zone', () => {
  it('names the instant with the offset of that day, not of today', () => {
    expect(instantOf('2026-01-15T09:30', 'Europe/London').toISOString()).toBe('2026-01-15T09:30:00.000Z');
    expect(instantOf('2026-07-15T09:30', 'Europe/London').toISOString()).toBe('2026-07-15T08:30:00.000Z');
    expect(instantOf('2026-07-15T09:30', 'Asia/Kolkata').toISOString()).toBe('2026-07-15T04:00:00.000Z');
  });

  it('comes back as it went in, just before and just after the clocks change', () => {
    for (const wall of ['2026-10-25T00:30', '2026-10-25T03:30', '2026-03-29T00:30', '2026-03-29T02:30'])
      expect(wallTimeOf(instantOf(wall, 'Europe/London'), 'Europe/London')).toBe(wall);
  });

  it('starts a schedule on a full hour at least an hour away', () => {
    expect(nextHour(new Date('2026-11-21T10:40:00Z'), 'Europe/Berlin')).toBe('2026-11-21T13:00');
  });
});
