import { isInstant } from './instant.js';

describe('an instant', () => {
  it.each([
    '2026-11-21T09:00:00Z',
    '2026-11-21T09:00:00.123Z',
    '2026-11-21T09:00Z',
    '2026-11-21T09:00:00+05:30',
    '2028-02-29T23:59:59-11:00',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
  ])('is %s', (text) => {
    expect(isInstant(text)).toBe(true);
    expect(Number.isNaN(new Date(text).getTime())).toBe(false);
  });

  it.each([
    ['a day of a week', '2026-W01-1T00:00:00Z'],
    ['a week', '2026-W01'],
    ['a day of a year', '2026-123T00:00:00Z'],
    ['a day of a year without dashes', '2026123'],
    ['the end of a day', '2026-11-21T24:00:00Z'],
    ['a second that leaps', '2026-12-31T23:59:60Z'],
    ['a year of five digits', '10000-01-01T00:00:00Z'],
    ['a year with a sign', '+002026-11-21T09:00:00Z'],
    ['a year before the first', '-000001-11-21T09:00:00Z'],
    ['the year nought', '0000-06-01T00:00:00Z'],
    ['a moment after the last year', '9999-12-31T23:59:59-01:00'],
    ['a moment before the first year', '0001-01-01T00:00:00+01:00'],
    ['a day no month has', '2026-02-29T09:00:00Z'],
    ['the 31st of a month of 30', '2026-11-31T09:00:00Z'],
    ['a month no year has', '2026-13-01T09:00:00Z'],
    ['a month', '2026-11'],
    ['a day', '2026-11-21'],
    ['a time of no place', '2026-11-21T09:00:00'],
    ['an hour', '2026-11-21T09Z'],
    ['one without signs between', '20261121T090000Z'],
    ['one with a blank', '2026-11-21 09:00:00Z'],
    ['one with a comma', '2026-11-21T09:00:00,5Z'],
    ['one with more around it', ' 2026-11-21T09:00:00Z\n'],
    ['a word', 'tomorrow'],
  ])('is not %s', (_, text) => {
    expect(isInstant(text)).toBe(false);
  });
});
