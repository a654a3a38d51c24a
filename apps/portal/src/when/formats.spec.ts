import { formatDay, formatMoment, formatPercent, formatRelative, languageName } from './formats.js';

describe('telling when', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');

  it('says how far away near moments are', () => {
    expect(formatRelative('2026-11-21T09:00:00Z', 'en', 'UTC', now)).toBe('3 hours ago');
    expect(formatRelative('2026-11-22T12:00:00Z', 'en', 'UTC', now)).toBe('tomorrow');
    expect(formatRelative('2026-11-21T11:59:40Z', 'en', 'UTC', now)).toBe('now');
  });

  it('gives the date once a moment is more than a week away', () => {
    expect(formatRelative('2026-10-01T09:00:00Z', 'en', 'UTC', now)).toBe('1 Oct 2026');
  });

  it('names the zone beside an exact moment', () => {
    expect(formatMoment('2026-07-01T08:30:00Z', 'en', 'Europe/London')).toMatch(/09:30.*BST/);
  });

  it('never moves a calendar day by a zone', () => {
    expect(formatDay('2026-03-01', 'en')).toBe('1 Mar');
  });
});

describe('telling how many', () => {
  it('keeps one decimal of a percentage', () => {
    expect(formatPercent(0.1234, 'en')).toBe('12.3%');
  });

  it('names languages, and falls back to the code', () => {
    expect(languageName('de', 'en')).toBe('German');
    expect(languageName('not a code', 'en')).toBe('not a code');
  });
});
