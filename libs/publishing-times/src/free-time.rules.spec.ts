import { freeFrom, isFreeSlot, nextSlot, obstacleAt, type Plan } from './free-time.rules.js';
import { USUAL_TIMES } from './sharing-times.js';

const at = (time: string) => new Date(time);
const iso = (moment: Date | null) => moment?.toISOString();
const plan = (changes: Partial<Plan> = {}): Plan => ({
  times: USUAL_TIMES,
  zone: 'Europe/Berlin',
  most: 2,
  taken: [],
  ...changes,
});
const NIGHT = { ...USUAL_TIMES, quietFrom: '22:00', quietTo: '07:00' };
const SLOTS = {
  ...NIGHT,
  slots: [
    { weekday: 2, time: '08:30' },
    { weekday: 4, time: '08:30' },
  ],
};
const FULL = [at('2026-12-01T08:00:00Z'), at('2026-12-01T12:00:00Z')];

describe('a free time', () => {
  it('is any that is neither quiet nor on a full day', () => {
    expect(obstacleAt(plan({ times: NIGHT }), at('2026-12-01T12:00:00Z'))).toBeNull();
    expect(obstacleAt(plan({ times: NIGHT }), at('2026-12-01T21:30:00Z'))).toBe('quiet_hours');
    expect(obstacleAt(plan({ taken: FULL }), at('2026-12-01T15:00:00Z'))).toBe('daily_limit');
    expect(obstacleAt(plan({ taken: FULL.slice(1) }), at('2026-12-01T15:00:00Z'))).toBeNull();
  });

  it('counts by the day on the member’s own wall', () => {
    // Half an hour past midnight in Berlin.
    expect(obstacleAt(plan({ taken: FULL }), at('2026-12-01T23:30:00Z'))).toBeNull();
    expect(obstacleAt(plan({ taken: FULL, zone: 'UTC' }), at('2026-12-01T23:30:00Z'))).toBe('daily_limit');
  });

  it('is the end of the quiet hours, or the same time of the next day that is not full', () => {
    expect(iso(freeFrom(plan({ times: NIGHT }), at('2026-12-01T22:10:42Z')))).toBe('2026-12-02T06:00:00.000Z');
    expect(iso(freeFrom(plan({ taken: FULL }), at('2026-12-01T15:10:42Z')))).toBe('2026-12-02T15:10:00.000Z');
    // Both in the way, one after the other.
    const both = plan({ times: NIGHT, taken: FULL });
    expect(iso(freeFrom(both, at('2026-12-01T01:00:00Z')))).toBe('2026-12-02T06:00:00.000Z');
  });

  it('is none where a year has none', () => {
    expect(freeFrom(plan({ most: 0 }), at('2026-12-01T15:00:00Z'))).toBeNull();
  });
});

describe('the next slot', () => {
  it('is the first that nothing else has', () => {
    const from = at('2026-12-01T06:00:00Z');
    expect(iso(nextSlot(plan({ times: SLOTS }), from))).toBe('2026-12-01T07:30:00.000Z');
    const taken = [at('2026-12-01T07:30:00Z')];
    expect(iso(nextSlot(plan({ times: SLOTS, taken }), from))).toBe('2026-12-03T07:30:00.000Z');
  });

  it('is on no day that is full already', () => {
    expect(iso(nextSlot(plan({ times: SLOTS, taken: FULL }), at('2026-12-01T06:00:00Z')))).toBe(
      '2026-12-03T07:30:00.000Z',
    );
  });

  it('is none where none are kept', () => {
    expect(nextSlot(plan({ times: NIGHT }), at('2026-12-01T06:00:00Z'))).toBeNull();
  });

  it('tells a free slot from any other time', () => {
    const slots = plan({ times: SLOTS, taken: [at('2026-12-03T07:30:00Z')] });
    expect(isFreeSlot(slots, at('2026-12-01T07:30:00Z'))).toBe(true);
    expect(isFreeSlot(slots, at('2026-12-08T07:30:00Z'))).toBe(true);
    expect(isFreeSlot(slots, at('2026-12-01T07:31:00Z'))).toBe(false);
    expect(isFreeSlot(slots, at('2026-12-03T07:30:00Z'))).toBe(false);
  });
});
