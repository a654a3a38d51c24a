import type { Slot } from './sharing-times.js';
import { slotsAfter } from './slot.rules.js';

const [MONDAY, TUESDAY, SUNDAY] = [1, 2, 7];
const next = (slots: Slot[], zone: string, from: string, most = 2) =>
  [...slotsAfter(slots, zone, new Date(from), 30)].slice(0, most).map((at) => at.toISOString());

describe('weekly slots', () => {
  it('come each week, the soonest first', () => {
    const slots = [
      { weekday: TUESDAY, time: '17:00' },
      { weekday: TUESDAY, time: '08:30' },
      { weekday: MONDAY, time: '12:00' },
    ];
    expect(next(slots, 'Europe/London', '2026-11-30T12:00:00Z', 4)).toEqual([
      '2026-12-01T08:30:00.000Z',
      '2026-12-01T17:00:00.000Z',
      '2026-12-07T12:00:00.000Z',
      '2026-12-08T08:30:00.000Z',
    ]);
  });

  it('are none where none are kept', () => {
    expect(next([], 'Europe/London', '2026-11-30T12:00:00Z')).toEqual([]);
  });

  it.each([
    [
      'the same wall time over the end of summer',
      'Europe/Berlin',
      SUNDAY,
      '08:30',
      '2026-10-18T07:00:00Z',
      ['2026-10-25T07:30:00.000Z', '2026-11-01T07:30:00.000Z'],
    ],
    [
      'and over its beginning',
      'Europe/Berlin',
      SUNDAY,
      '08:30',
      '2027-03-21T08:00:00Z',
      ['2027-03-28T06:30:00.000Z', '2027-04-04T06:30:00.000Z'],
    ],
    [
      'not in the week whose clocks skip it',
      'Europe/Berlin',
      SUNDAY,
      '02:30',
      '2027-03-27T12:00:00Z',
      ['2027-04-04T00:30:00.000Z', '2027-04-11T00:30:00.000Z'],
    ],
    [
      'once where the clocks show it twice, at the first',
      'Europe/Berlin',
      SUNDAY,
      '02:30',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30:00.000Z', '2026-11-01T01:30:00.000Z'],
    ],
    [
      'not again between the two',
      'Europe/Berlin',
      SUNDAY,
      '02:30',
      '2026-10-25T01:00:00Z',
      ['2026-11-01T01:30:00.000Z', '2026-11-08T01:30:00.000Z'],
    ],
    [
      'skipped',
      'America/New_York',
      SUNDAY,
      '02:30',
      '2027-03-13T12:00:00Z',
      ['2027-03-21T06:30:00.000Z', '2027-03-28T06:30:00.000Z'],
    ],
    [
      'twice',
      'America/New_York',
      SUNDAY,
      '01:30',
      '2026-10-31T12:00:00Z',
      ['2026-11-01T05:30:00.000Z', '2026-11-08T06:30:00.000Z'],
    ],
    [
      'in the half hour that is skipped',
      'Australia/Lord_Howe',
      SUNDAY,
      '02:15',
      '2026-10-03T00:00:00Z',
      ['2026-10-10T15:15:00.000Z', '2026-10-17T15:15:00.000Z'],
    ],
    [
      'right after that half hour',
      'Australia/Lord_Howe',
      SUNDAY,
      '02:30',
      '2026-10-03T00:00:00Z',
      ['2026-10-03T15:30:00.000Z', '2026-10-10T15:30:00.000Z'],
    ],
    [
      'in the half hour that comes twice',
      'Australia/Lord_Howe',
      SUNDAY,
      '01:45',
      '2027-04-03T00:00:00Z',
      ['2027-04-03T14:45:00.000Z', '2027-04-10T15:15:00.000Z'],
    ],
  ])('%s (%s)', (_, zone, weekday, time, from, expected) => {
    expect(next([{ weekday, time }], zone, from)).toEqual(expected);
  });
});
