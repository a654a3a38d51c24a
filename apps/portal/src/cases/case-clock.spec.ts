import { clockOf } from './case-clock.js';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const dueIn = (hours: number, outOf = 24) => ({
  awareAt: new Date(NOW + (hours - outOf) * 3_600_000).toISOString(),
  dueAt: new Date(NOW + hours * 3_600_000).toISOString(),
});

describe('the clock of a case', () => {
  it('says how much time is left', () => {
    expect(clockOf(dueIn(20.5), NOW)).toEqual({ is: 'running', days: 0, hours: 20, minutes: 30 });
    expect(clockOf(dueIn(75.9, 360), NOW)).toMatchObject({ days: 3, hours: 3, minutes: 0 });
  });

  it('is short once three quarters of its time have gone, however long that was', () => {
    expect(clockOf(dueIn(6), NOW).is).toBe('running');
    expect(clockOf(dueIn(5.99), NOW).is).toBe('soon');
    expect(clockOf(dueIn(5.99, 8), NOW).is).toBe('running');
  });

  it('is overdue at the very moment, and says by how much', () => {
    expect(clockOf(dueIn(0), NOW)).toEqual({ is: 'overdue', days: 0, hours: 0, minutes: 0 });
    expect(clockOf(dueIn(-26.5), NOW)).toEqual({ is: 'overdue', days: 1, hours: 2, minutes: 0 });
  });
});
