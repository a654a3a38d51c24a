import { instantOf, isAfterEnd, isRepeated, nextHour, passOf, timeProblem, wallTimeOf } from './zoned-time.js';

describe('a wall time in a zone', () => {
  it('names the instant with the offset of that day, not of today', () => {
    expect(instantOf('2026-01-15T09:30', 'Europe/London').toISOString()).toBe('2026-01-15T09:30:00.000Z');
    expect(instantOf('2026-07-15T09:30', 'Europe/London').toISOString()).toBe('2026-07-15T08:30:00.000Z');
    expect(instantOf('2026-07-15T09:30', 'Asia/Kolkata').toISOString()).toBe('2026-07-15T04:00:00.000Z');
  });

  it('comes back as it went in, just before and just after the clocks change', () => {
    for (const wall of ['2026-10-25T00:30', '2026-10-25T03:30', '2026-03-29T00:30', '2026-03-29T02:30'])
      expect(wallTimeOf(instantOf(wall, 'Europe/London'), 'Europe/London')).toBe(wall);
  });

  it.each([
    ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2026-10-25T02:00', 'Europe/Berlin', '2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'],
    ['2026-11-01T01:59', 'America/New_York', '2026-11-01T05:59:00.000Z', '2026-11-01T06:59:00.000Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
  ])('is two instants where the clocks show it twice: %s in %s', (wall, zone, first, second) => {
    expect(instantOf(wall, zone).toISOString()).toBe(first);
    expect(instantOf(wall, zone, 'second').toISOString()).toBe(second);
    expect([first, second].map((at) => passOf(new Date(at), zone))).toEqual(['first', 'second']);
    expect(isRepeated(wall, zone)).toBe(true);
    const between = new Date(Date.parse(first) + 60_000);
    expect(timeProblem(wall, zone, between)).toBe('past');
    expect(timeProblem(wall, zone, between, 'second')).toBeNull();
  });

  it.each([
    ['2026-10-25T03:00', 'Europe/Berlin', null],
    ['2026-10-25T01:59', 'Europe/Berlin', null],
    ['2026-03-29T02:30', 'Europe/Berlin', 'skipped'],
    ['2026-03-29T03:00', 'Europe/Berlin', null],
    ['2026-03-08T02:15', 'America/New_York', 'skipped'],
    ['', 'Europe/Berlin', 'none'],
  ])('is one or none elsewhere: %s in %s', (wall, zone, problem) => {
    const before = new Date('2026-01-01T00:00:00Z');
    for (const pass of ['first', 'second'] as const) expect(timeProblem(wall, zone, before, pass)).toBe(problem);
    expect(isRepeated(wall, zone)).toBe(false);
  });

  it('starts a schedule on a full hour at least an hour away', () => {
    expect(nextHour(new Date('2026-11-21T10:40:00Z'), 'Europe/Berlin')).toBe('2026-11-21T13:00');
  });
});

describe('an end from which on nothing may be shared', () => {
  const at = (localTime: string) => ({ localTime, pass: 'first' }) as const;

  it.each<[string, string | null, boolean]>([
    ['2026-11-04T23:59', '2026-11-05T00:00:00Z', false],
    ['2026-11-05T00:00', '2026-11-05T00:00:00Z', true],
    ['2026-11-06T09:00', '2026-11-05T00:00:00Z', true],
    ['2026-11-06T09:00', null, false],
    ['', '2026-11-05T00:00:00Z', false],
  ])('%s with an end at %s: %s', (time, until, ended) => {
    expect(isAfterEnd(at(time), 'Europe/London', until)).toBe(ended);
  });

  it('is compared on the clock of whoever plans', () => {
    expect(isAfterEnd(at('2026-11-05T00:30'), 'Europe/Berlin', '2026-11-05T00:00:00Z')).toBe(false);
    expect(isAfterEnd(at('2026-11-05T01:00'), 'Europe/Berlin', '2026-11-05T00:00:00Z')).toBe(true);
  });
});
