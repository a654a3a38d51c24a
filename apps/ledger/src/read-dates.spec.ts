import { readDates } from './read-dates.js';

describe('the dates of an export', () => {
  it('are whole days in UTC, both included, open where none is named', () => {
    expect(readDates('2026-03-30', '2026-03-31')).toEqual({
      from: new Date('2026-03-30T00:00:00Z'),
      until: new Date('2026-04-01T00:00:00Z'),
    });
    expect(readDates(undefined, undefined)).toEqual({ from: null, until: null });
  });

  it.each([
    ['2026-02-30', undefined, '--from must be a date such as 2026-03-31.'],
    [undefined, 'March', '--to must be a date such as 2026-03-31.'],
    ['2026-03-31', '2026-03-30', '--to must not be before --from.'],
  ])('are refused as %s to %s', (from, to, sentence) => {
    expect(() => readDates(from, to)).toThrow(sentence);
  });
});
