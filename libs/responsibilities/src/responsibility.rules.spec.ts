import { gapsOf, type Ground } from './gaps.rules.js';
import type { ResponsibilityOrder } from './responsibility.js';
import { concerns, onDuty, orderProblems } from './responsibility.rules.js';

const DUTY: ResponsibilityOrder = {
  kind: 'approves',
  memberId: 'mo',
  teamId: null,
  topicIds: [],
  regions: [],
  weekdays: [],
  fromMinute: null,
  untilMinute: null,
  timeZone: 'Europe/Berlin',
};
const hours = (from: number, until: number) => ({ fromMinute: from * 60, untilMinute: until * 60 });

describe('the hours somebody answers in', () => {
  it.each([
    ['round the clock', {}, '2026-11-07T03:00:00Z', true],
    ['on a day of theirs', { weekdays: [6] }, '2026-11-06T23:30:00Z', true],
    ['on another day', { weekdays: [6] }, '2026-11-06T22:30:00Z', false],
    ['from their beginning', hours(9, 17), '2026-11-02T08:00:00Z', true],
    ['until their end', hours(9, 17), '2026-11-02T16:00:00Z', false],
    ['when clocks have changed', hours(9, 17), '2026-07-01T07:00:00Z', true],
    ['in the night that begins on their day', { ...hours(22, 6), weekdays: [7] }, '2026-11-02T04:59:00Z', true],
    ['in the morning before it', { ...hours(22, 6), weekdays: [7] }, '2026-11-01T04:00:00Z', false],
  ])('are judged on their clock: %s', (_, given, at, expected) => {
    expect(onDuty({ ...DUTY, ...given }, new Date(at))).toBe(expected);
  });
});

describe('what somebody answers for', () => {
  it.each([
    ['everything', {}, { topicIds: [], regions: [] }, true],
    ['one of its topics', { topicIds: ['a'] }, { topicIds: ['b', 'a'], regions: ['DE'] }, true],
    ['another topic', { topicIds: ['a'] }, { topicIds: ['b'], regions: [] }, false],
    ['a topic, where it is about none', { topicIds: ['a'] }, { topicIds: [], regions: [] }, false],
    ['a region, where it counts everywhere', { regions: ['DE'] }, { topicIds: [], regions: [] }, true],
    ['another region', { regions: ['DE'] }, { topicIds: [], regions: ['FR'] }, false],
  ])('may be %s', (_, given, asked, expected) => {
    expect(concerns({ ...DUTY, ...given }, asked)).toBe(expected);
  });
});

describe('what nobody answers for', () => {
  const ground: Ground = {
    topicIds: ['a', 'b'],
    regions: ['DE', 'FR'],
    timeZone: 'Europe/Berlin',
    at: new Date('2026-11-04T12:00:00Z'),
  };
  const gaps = (...duties: Partial<ResponsibilityOrder>[]) =>
    gapsOf(
      'approves',
      duties.map((duty) => ({ ...DUTY, ...duty })),
      ground,
    );

  it('is everything as long as nobody answers for anything', () => {
    expect(gaps()).toEqual([
      {
        kind: 'approves',
        topicIds: ['a', 'b', null],
        everyTopic: true,
        regions: ['DE', 'FR'],
        everyRegion: true,
        always: true,
        stretches: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, untilMinute: 1440 }],
      },
    ]);
  });

  it('is nothing once somebody answers for everything', () => expect(gaps({})).toEqual([]));

  it('is told by hours, and days that are alike together', () => {
    const week = { weekdays: [1, 2, 3, 4, 5], ...hours(9, 17) };
    expect(gaps(week)[0]!.stretches).toEqual([
      { weekdays: [1, 2, 3, 4, 5], fromMinute: 0, untilMinute: 540 },
      { weekdays: [1, 2, 3, 4, 5], fromMinute: 1020, untilMinute: 1440 },
      { weekdays: [6, 7], fromMinute: 0, untilMinute: 1440 },
    ]);
    expect(gaps(week, { ...week, weekdays: [], ...hours(17, 9) }, { weekdays: [6, 7] })).toEqual([]);
  });

  it('keeps apart what differs by topic and region', () => {
    expect(gaps({ regions: ['FR'] }, { topicIds: ['b'] })).toMatchObject([
      { topicIds: ['a', null], everyTopic: false, regions: ['DE'], everyRegion: false, always: true },
    ]);
  });
});

describe('an order that cannot be', () => {
  const field = { topicIds: new Set(['a']), regions: ['DE'] };
  it.each<[string, Partial<ResponsibilityOrder>, string]>([
    ['of nobody', { memberId: null }, 'memberId'],
    ['of a person and a team', { teamId: 'team' }, 'teamId'],
    ['about a topic that is gone', { topicIds: ['x'] }, 'topicIds'],
    ['in a region that is none', { regions: ['Atlantis'] }, 'regions'],
    ['with an end alone', { untilMinute: 60 }, 'fromMinute'],
    ['that ends when it begins', { fromMinute: 60, untilMinute: 60 }, 'untilMinute'],
    ['by no clock', { timeZone: '+02:00' }, 'timeZone'],
  ])('is told by its field: %s', (_, given, expected) => {
    expect(orderProblems({ ...DUTY, ...given }, field).map((problem) => problem.field)).toEqual([expected]);
    expect(orderProblems(DUTY, field)).toEqual([]);
  });
});
