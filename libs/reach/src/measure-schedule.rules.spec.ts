import { judgeVisit, nextVisit } from './measure-schedule.rules.js';

const now = new Date('2026-11-02T09:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const hoursUntil = (at: Date) => (at.getTime() - now.getTime()) / 3_600_000;

describe('when a share is measured', () => {
  it('is four times on its first day, then daily, then every third day', () => {
    expect(hoursUntil(nextVisit(hoursAgo(2), now))).toBe(6);
    expect(hoursUntil(nextVisit(hoursAgo(48), now))).toBe(24);
    expect(hoursUntil(nextVisit(hoursAgo(24 * 8), now))).toBe(72);
  });

  it('is tomorrow when the member granted nothing that shows figures, and no call is counted', () => {
    const visit = judgeVisit({ kind: 'measured', figures: {}, source: 'none' }, hoursAgo(2), now);
    expect(visit).toMatchObject({ outcome: 'nothing', calls: 0, leaveAlone: null });
    expect(hoursUntil(visit.nextAt)).toBe(24);
  });

  it('is when the network says, or after its day ends, once the member’s allowance is used up', () => {
    const limited = { kind: 'rate_limited' as const, code: '', message: '', daily: true };
    const until = new Date('2026-11-02T10:30:00Z');
    expect(judgeVisit({ ...limited, until }, hoursAgo(2), now)).toMatchObject({ nextAt: until, leaveAlone: 'member' });
    expect(judgeVisit({ ...limited, until: null }, hoursAgo(2), now).nextAt).toEqual(new Date('2026-11-03T00:00:00Z'));
  });

  it('is never again for a post that is gone', () => {
    const visit = judgeVisit({ kind: 'refused', code: 'NOT_FOUND', message: '', permanent: true }, hoursAgo(24), now);
    expect(hoursUntil(visit.nextAt)).toBe(29 * 24);
  });

  it('waits for the whole network when nobody gets through', () => {
    expect(judgeVisit({ kind: 'not_sent', code: '', message: '' }, hoursAgo(2), now).leaveAlone).toBe('network');
    expect(judgeVisit({ kind: 'operator', code: '', message: '' }, hoursAgo(2), now).leaveAlone).toBe('network');
  });
});
