import { whenLate } from './late.rules.js';
import { mostADay, USUAL_TIMES } from './sharing-times.js';

const at = (time: string) => new Date(time);
const late = (changes: Partial<typeof USUAL_TIMES>, plannedAt: string, now: string) =>
  whenLate({ times: { ...USUAL_TIMES, ...changes }, zone: 'Europe/London' }, at(plannedAt), at(now));
const NIGHT = { quietFrom: '22:00', quietTo: '07:00' };

describe('a share whose time has passed', () => {
  it('goes out while its member finds that late enough', () => {
    expect(late({ lateByMinutes: 60 }, '2026-12-01T12:00:00Z', '2026-12-01T13:00:00Z')).toBeNull();
    expect(late({ lateByMinutes: 60 }, '2026-12-01T12:00:00Z', '2026-12-01T13:00:01Z')).toEqual({ kind: 'ask' });
  });

  it('is on time where a worker only took its moment, though quiet hours have begun in it', () => {
    expect(late(NIGHT, '2026-12-01T21:59:00Z', '2026-12-01T22:03:00Z')).toBeNull();
  });

  it('waits for the end of the quiet hours', () => {
    const until = at('2026-12-02T07:00:00Z');
    expect(late(NIGHT, '2026-12-01T20:00:00Z', '2026-12-01T22:30:00Z')).toEqual({ kind: 'wait', until });
  });

  it('asks where their end would be too late', () => {
    const quick = { ...NIGHT, lateByMinutes: 120 };
    expect(late(quick, '2026-12-01T21:00:00Z', '2026-12-01T22:30:00Z')).toEqual({ kind: 'ask' });
  });
});

it('no member shares more a day than the network takes', () => {
  expect(mostADay({ mostADay: 3 }, 'linkedin')).toBe(3);
  expect(mostADay({ mostADay: 1_000 }, 'linkedin')).toBe(100);
});
