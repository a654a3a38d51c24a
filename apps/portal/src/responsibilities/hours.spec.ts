import { clockText, daysText, minuteOf, spanText } from './hours.js';

describe('hours of the week', () => {
  it('are told in runs of days', () => {
    expect(daysText([5, 1, 2, 3], 'en')).toBe('Mon–Wed and Fri');
    expect(daysText([1, 2], 'de')).toBe('Mo und Di');
    expect(daysText([7], 'fr')).toBe('dim.');
  });

  it('are typed and shown as on a clock', () => {
    expect(minuteOf('09:05')).toBe(545);
    expect(minuteOf('')).toBeNull();
    expect(clockText(545)).toBe('09:05');
    expect(spanText({ fromMinute: 1020, untilMinute: 1440 })).toBe('17:00–24:00');
    expect(spanText({ fromMinute: 0, untilMinute: 1440 })).toBe('');
  });
});
