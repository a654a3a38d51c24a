import { afterQuiet, isQuiet, isQuietOn, type QuietTimes } from './quiet.rules.js';

const NIGHT: QuietTimes = { quietFrom: '22:00', quietTo: '07:00', quietWeekends: false };
const NOON: QuietTimes = { quietFrom: '12:00', quietTo: '13:30', quietWeekends: false };
const NIGHT_AND_WEEKEND: QuietTimes = { ...NIGHT, quietWeekends: true };
const UNTIL_HALF_PAST_TWO: QuietTimes = { quietFrom: '22:00', quietTo: '02:30', quietWeekends: false };
const UNTIL_A_QUARTER_PAST_TWO: QuietTimes = { quietFrom: '22:00', quietTo: '02:15', quietWeekends: false };
const ALWAYS_AWAKE: QuietTimes = { quietFrom: null, quietTo: null, quietWeekends: false };
const ends = (quiet: QuietTimes, zone: string, from: string) => afterQuiet(quiet, zone, new Date(from)).toISOString();

describe('quiet hours', () => {
  it.each([
    [NIGHT, 1, '21:59', false],
    [NIGHT, 1, '22:00', true],
    [NIGHT, 1, '00:00', true],
    [NIGHT, 1, '06:59', true],
    [NIGHT, 1, '07:00', false],
    [NOON, 1, '12:00', true],
    [NOON, 1, '13:30', false],
    [NIGHT_AND_WEEKEND, 5, '12:00', false],
    [NIGHT_AND_WEEKEND, 6, '12:00', true],
    [NIGHT_AND_WEEKEND, 7, '23:59', true],
    [ALWAYS_AWAKE, 7, '03:00', false],
  ] as const)('%o on weekday %i at %s: %s', (quiet, weekday, time, expected) => {
    expect(isQuietOn(quiet, weekday, time)).toBe(expected);
  });

  it('go by the clock on the member’s wall', () => {
    const at = new Date('2026-11-02T20:30:00Z');
    expect(isQuiet(NIGHT, 'Europe/London', at)).toBe(false);
    expect(isQuiet(NIGHT, 'Asia/Karachi', at)).toBe(true);
  });

  it.each([
    ['an evening', NIGHT, 'Europe/Berlin', '2026-11-02T22:15:00Z', '2026-11-03T06:00:00.000Z'],
    ['a small hour', NIGHT, 'Europe/Berlin', '2026-11-03T03:15:00Z', '2026-11-03T06:00:00.000Z'],
    ['a day', NIGHT, 'Europe/Berlin', '2026-11-03T12:00:00Z', '2026-11-03T12:00:00.000Z'],
    ['a Friday night', NIGHT_AND_WEEKEND, 'Europe/Berlin', '2026-11-06T21:30:00Z', '2026-11-09T06:00:00.000Z'],
    ['a Sunday', NIGHT_AND_WEEKEND, 'America/New_York', '2026-11-08T18:00:00Z', '2026-11-09T12:00:00.000Z'],
    ['the night the clocks go back', NIGHT, 'Europe/Berlin', '2026-10-24T21:00:00Z', '2026-10-25T06:00:00.000Z'],
    ['the night they go forward', NIGHT, 'Europe/Berlin', '2027-03-27T22:00:00Z', '2027-03-28T05:00:00.000Z'],
    // They end at 02:30, which the clocks skip: at 03:00 they have ended.
    ['a skipped end', UNTIL_HALF_PAST_TWO, 'Europe/Berlin', '2027-03-28T00:10:00Z', '2027-03-28T01:00:00.000Z'],
    [
      'a skipped end there',
      UNTIL_HALF_PAST_TWO,
      'America/New_York',
      '2027-03-14T06:10:00Z',
      '2027-03-14T07:00:00.000Z',
    ],
    // Half an hour is skipped, from 02:00 to 02:30.
    [
      'half an hour',
      UNTIL_A_QUARTER_PAST_TWO,
      'Australia/Lord_Howe',
      '2026-10-03T15:00:00Z',
      '2026-10-03T15:30:00.000Z',
    ],
    ['a repeated end', UNTIL_HALF_PAST_TWO, 'Europe/Berlin', '2026-10-24T23:30:00Z', '2026-10-25T00:30:00.000Z'],
    ['its second pass', UNTIL_HALF_PAST_TWO, 'Europe/Berlin', '2026-10-25T01:10:00Z', '2026-10-25T01:30:00.000Z'],
  ])('end after %s', (_, quiet, zone, from, expected) => {
    expect(ends(quiet, zone, from)).toBe(expected);
  });

  it('have ended at the moment that is answered, whatever the zone and the night', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
      for (const quiet of [NIGHT, NOON, NIGHT_AND_WEEKEND, UNTIL_HALF_PAST_TWO, UNTIL_A_QUARTER_PAST_TWO]) {
        for (let at = Date.UTC(2026, 9, 1); at < Date.UTC(2027, 3, 10); at += 17 * 3_600_000 + 13 * 60_000) {
          const end = afterQuiet(quiet, zone, new Date(at));
          expect([zone, end.toISOString(), isQuiet(quiet, zone, end)]).toEqual([zone, end.toISOString(), false]);
          expect(end.getTime()).toBeGreaterThanOrEqual(at);
        }
      }
    }
  });
});
