import { localDay, quarterOf, seasonSpan } from './season.rules.js';

describe('a season', () => {
  it('is the calendar quarter the day lies in', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-09-30', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-01-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ]);
  });

  it('runs from midnight to midnight where the organisation is, across the change of clocks', () => {
    expect(seasonSpan('2026-10-01', 'Europe/Berlin')).toEqual({
      name: 'Q4 2026',
      startsOn: '2026-10-01',
      startsAt: new Date('2026-09-30T22:00:00Z'),
      endsAt: new Date('2026-12-31T23:00:00Z'),
    });
    expect(seasonSpan('2026-10-01', 'America/New_York').endsAt).toEqual(new Date('2027-01-01T05:00:00Z'));
  });

  it('takes the day of a fact from the organisation’s clock', () => {
    const at = new Date('2026-12-31T23:30:00Z');
    expect(localDay(at, 'Europe/London')).toBe('2026-12-31');
    expect(localDay(at, 'Europe/Berlin')).toBe('2027-01-01');
  });
});
