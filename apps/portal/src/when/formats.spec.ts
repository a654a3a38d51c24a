import {
  compareNames,
  formatDate,
  formatDay,
  formatList,
  formatMoment,
  formatNumber,
  formatPercent,
  formatRelative,
  languageName,
  ownName,
} from './formats.js';

describe('telling when', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');

  it('says how far away near moments are', () => {
    expect(formatRelative('2026-11-21T09:00:00Z', 'en', 'UTC', now)).toBe('3 hours ago');
    expect(formatRelative('2026-11-22T12:00:00Z', 'en', 'UTC', now)).toBe('tomorrow');
    expect(formatRelative('2026-11-21T11:59:40Z', 'en', 'UTC', now)).toBe('now');
  });

  it.each([
    ['2026-11-21T23:00:00Z', '2026-11-23T01:00:00Z', 'UTC', 'in 2 days'],
    ['2026-11-21T23:00:00Z', '2026-11-22T22:30:00Z', 'UTC', 'in 24 hours'],
    ['2026-11-21T01:00:00Z', '2026-11-22T23:00:00Z', 'UTC', 'tomorrow'],
    ['2026-11-21T23:00:00Z', '2026-11-23T01:00:00Z', 'Asia/Tokyo', 'tomorrow'],
    ['2026-11-23T01:00:00Z', '2026-11-21T23:00:00Z', 'UTC', '2 days ago'],
    ['2026-11-22T23:00:00Z', '2026-11-21T01:00:00Z', 'UTC', 'yesterday'],
    // The day has 25 hours in London, and the next but one has 23 in March.
    ['2026-10-24T23:10:00Z', '2026-10-25T23:20:00Z', 'Europe/London', 'in 24 hours'],
    ['2026-10-24T22:50:00Z', '2026-10-26T00:10:00Z', 'Europe/London', 'in 2 days'],
    ['2026-03-28T23:50:00Z', '2026-03-29T23:55:00Z', 'Europe/London', 'in 2 days'],
  ])('counts days as the calendar of the zone does: from %s to %s in %s', (from, to, zone, words) => {
    expect(formatRelative(to, 'en', zone, Date.parse(from))).toBe(words);
  });

  it('counts the first of a month in French', () => {
    expect(formatDate('2026-11-01T09:00:00Z', 'fr', 'UTC')).toBe('1er nov. 2026');
    expect(formatDay('2026-11-01', 'fr')).toBe('1er nov.');
    expect(formatMoment('2026-11-01T01:01:00Z', 'fr', 'UTC')).toMatch(/^dim\. 1er nov\. 2026,? (à )?01:01/);
    expect(formatDate('2026-11-11T09:00:00Z', 'fr', 'UTC')).toBe('11 nov. 2026');
    expect(formatDate('2026-11-01T09:00:00Z', 'de', 'UTC')).toBe('1. Nov. 2026');
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

describe('telling it in the reader’s language', () => {
  it('writes figures, shares, days and distances as it does', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(formatNumber(12_345.6, 'de')).toBe('12.345,6');
    expect(formatPercent(0.1234, 'de')).toBe('12,3\u00a0%');
    expect(formatDay('2026-03-01', 'de')).toBe('1. März');
    expect(formatDate('2026-11-04T10:00:00Z', 'fr', 'UTC')).toBe('4 nov. 2026');
    expect(formatRelative('2026-11-20T12:00:00Z', 'de', 'UTC', now)).toBe('gestern');
  });

  it('joins names as it does', () => {
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['a', 'b', 'c'], 'de')).toBe('a, b und c');
    expect(formatList([], 'fr')).toBe('');
  });

  it('sorts names as it does, and numbers within them by size', () => {
    const names = ['Zulassung', 'Ärzte', 'Team 10', 'Apotheken', 'Team 9'];
    expect(names.toSorted(compareNames('de'))).toEqual(['Apotheken', 'Ärzte', 'Team 9', 'Team 10', 'Zulassung']);
  });

  it('calls each language by its own name', () => {
    expect(['en', 'de', 'fr'].map(ownName)).toEqual(['English', 'Deutsch', 'Français']);
  });
});
