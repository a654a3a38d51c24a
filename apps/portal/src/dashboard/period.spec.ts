import { daysIn, periodOf } from './period.js';

describe('the period of the dashboard', () => {
  const now = new Date('2026-11-21T23:30:00Z');

  it('ends with the day it is in the organisation, not in London or here', () => {
    expect(periodOf({}, now, 'Europe/Berlin')).toEqual({ from: '2026-10-24', to: '2026-11-22', interval: 'day' });
    expect(periodOf({ period: '7' }, now, 'America/New_York')).toEqual({
      from: '2026-11-15',
      to: '2026-11-21',
      interval: 'day',
    });
  });

  it('has as many days as its name says', () => {
    expect(daysIn(periodOf({}, now, 'Europe/Berlin'))).toBe(30);
    expect(daysIn({ from: '2026-03-28', to: '2026-03-28' })).toBe(1);
  });

  it('takes days of its own, and weeks when there are many', () => {
    expect(periodOf({ period: 'custom', from: '2026-01-01', to: '2026-06-30' }, now, 'UTC')).toEqual({
      from: '2026-01-01',
      to: '2026-06-30',
      interval: 'week',
    });
  });

  it('counts its first day and its last', () => {
    expect(daysIn({ from: '2026-10-24', to: '2026-11-22' })).toBe(30);
    expect(daysIn({ from: '2026-11-22', to: '2026-11-22' })).toBe(1);
  });

  it('falls back to 30 days when an address holds nonsense', () => {
    for (const search of [
      { period: '12' },
      { period: 'custom', from: 'x', to: '2026-01-01' },
      { period: 'custom', from: '2026-02-01', to: '2026-01-01' },
    ])
      expect(periodOf(search, now, 'UTC').from).toBe('2026-10-23');
  });
});
