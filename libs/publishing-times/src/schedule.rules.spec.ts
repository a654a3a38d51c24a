import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';
import { saying } from '#testing/kernel';
import { noteOf, passOf, planTime } from './schedule.rules.js';

const now = new Date('2026-03-01T12:00:00Z');
const refusal = (localTime: string, timeZone: string, at = now) => {
  try {
    planTime({ localTime, timeZone }, at);
  } catch (error) {
    if (error instanceof DomainError) return error.errors[0];
    throw error;
  }
  throw new Error(`${localTime} ${timeZone} was accepted.`);
};

describe('planning a time', () => {
  it.each([
    ['2026-06-01T09:30', 'Europe/London', '2026-06-01T08:30:00.000Z'],
    ['2026-12-01T09:30', 'Europe/London', '2026-12-01T09:30:00.000Z'],
    ['2026-12-01T09:30:15', 'Asia/Kolkata', '2026-12-01T04:00:15.000Z'],
    ['2026-06-01T09:30', 'America/New_York', '2026-06-01T13:30:00.000Z'],
    ['2026-06-01T09:30', 'UTC', '2026-06-01T09:30:00.000Z'],
    ['2026-06-01T09:30', 'Pacific/Kiritimati', '2026-05-31T19:30:00.000Z'],
    ['2026-06-01T09:30', 'Australia/Lord_Howe', '2026-05-31T23:00:00.000Z'],
  ])('%s in %s is %s', (localTime, timeZone, at) => {
    expect(planTime({ localTime, timeZone }, now)).toEqual({ at: new Date(at), note: null });
  });

  it('refuses a time that the clocks skip, and says what would be right', () => {
    expect(refusal('2026-03-29T01:30', 'Europe/London')).toEqual({
      field: 'schedule.localTime',
      message: saying('On 29 March 2026 the clocks in Europe/London skip 01:30; choose 02:30 or another time.'),
    });
    expect(refusal('2026-03-08T02:00', 'America/New_York')?.message).toEqual(saying(/skip 02:00/));
    expect(planTime({ localTime: '2026-03-29T02:00', timeZone: 'Europe/London' }, now).at.toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    );
  });

  it('takes the first of a time that the clocks show twice, and says so', () => {
    const schedule = { localTime: '2026-10-25T01:30', timeZone: 'Europe/London' };
    expect(planTime(schedule, now)).toEqual({ at: new Date('2026-10-25T00:30:00Z'), note: 'repeated_hour' });
    expect(noteOf(schedule)).toBe('repeated_hour');
    expect(noteOf({ ...schedule, localTime: '2026-10-25T02:30' })).toBeNull();
  });

  it.each([
    ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ['2026-11-01T01:00', 'America/New_York', '2026-11-01T05:00:00Z', '2026-11-01T06:00:00Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'],
  ])('takes the one that is wanted of %s in %s', (localTime, timeZone, ...instants) => {
    for (const [at, pass] of [[instants[0], 'first'] as const, [instants[1], 'second'] as const]) {
      const schedule = { localTime, timeZone, pass };
      expect(planTime(schedule, now)).toEqual({ at: new Date(at!), note: 'repeated_hour' });
      expect(passOf(schedule, new Date(at!))).toBe(pass);
    }
  });

  it('takes the second while the first has passed, and refuses a second time where there is one', () => {
    const schedule = { localTime: '2026-10-25T01:30', timeZone: 'Europe/London' };
    const between = new Date('2026-10-25T00:45:00Z');
    expect(refusal(schedule.localTime, schedule.timeZone, between)?.message).toEqual(saying(/has passed/));
    expect(planTime({ ...schedule, pass: 'second' }, between).at).toEqual(new Date('2026-10-25T01:30:00Z'));
    const once = { localTime: '2026-10-25T02:30', timeZone: 'Europe/London', pass: 'second' } as const;
    expect(() => planTime(once, now)).toThrow(
      expect.objectContaining({
        errors: [
          {
            field: 'schedule.pass',
            message: saying('On 25 October 2026 the clocks in Europe/London show 02:30 only once.'),
          },
        ],
      }),
    );
    expect(passOf(once, now)).toBeNull();
  });

  it.each([
    '',
    'tomorrow',
    '2026-13-01T09:30',
    '2026-02-30T09:30',
    '2026-06-01 09:30',
    '2026-06-01T09:30Z',
    '2026-06-01T25:00',
    '2026-06-01T24:00',
    '2026-06-01T24:00:00',
  ])('refuses %j', (localTime) => {
    expect(refusal(localTime, 'Europe/London')).toEqual({
      field: 'schedule.localTime',
      message: saying('This must be a date and time such as 2026-12-01T09:30.'),
    });
  });

  it.each(['', 'Europe/Atlantis', 'GMT+25', 'Europe/London; DROP'])('refuses the zone %j', (timeZone) => {
    expect(refusal('2026-06-01T09:30', timeZone)?.field).toBe('schedule.timeZone');
  });

  it('refuses the past, telling what time it is there, and the far future', () => {
    expect(refusal('2026-03-01T11:30', 'Europe/Paris')).toEqual({
      field: 'schedule.localTime',
      message: saying('This time has passed: in Europe/Paris it is 1 March 2026, 13:00 now.'),
    });
    expect(refusal('2028-01-01T09:00', 'UTC')?.message).toEqual(saying('This must be within a year from now.'));
  });

  it('takes this very minute for now', () => {
    const at = new Date('2026-03-01T12:00:40Z');
    expect(planTime({ localTime: '2026-03-01T12:00', timeZone: 'UTC' }, at).at).toEqual(at);
  });

  it('means what the clock on the wall shows, in every zone on every day', () => {
    const zones = fc.constantFrom(
      'Europe/London',
      'America/Sao_Paulo',
      'Africa/Casablanca',
      'Asia/Tehran',
      'Pacific/Chatham',
      'Australia/Lord_Howe',
      'America/St_Johns',
    );
    const minutes = fc.integer({ min: 1, max: 360 * 24 * 60 });
    fc.assert(
      fc.property(zones, minutes, (timeZone, later) => {
        const instant = DateTime.fromJSDate(now, { zone: timeZone }).plus({ minutes: later });
        const localTime = instant.toFormat("yyyy-MM-dd'T'HH:mm");
        const { at, note } = planTime({ localTime, timeZone }, now);
        expect(DateTime.fromJSDate(at, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm")).toBe(localTime);
        if (note === null) expect(at.getTime()).toBe(instant.startOf('minute').toMillis());
        else expect(at.getTime()).toBeLessThanOrEqual(instant.startOf('minute').toMillis());
      }),
      { numRuns: 500 },
    );
  });
});
