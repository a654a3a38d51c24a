import { pauseAfter, SET_ASIDE_AFTER } from './pause.rules.js';

describe('how long a follower that fails waits', () => {
  it('tries again after a second', () => {
    expect(pauseAfter(1)).toBe(1);
  });

  it('waits twice as long each time', () => {
    expect([2, 3, 4, 5].map(pauseAfter)).toEqual([2, 4, 8, 16]);
  });

  it('never waits longer than five minutes', () => {
    expect(pauseAfter(10)).toBe(300);
    expect(pauseAfter(100_000)).toBe(300);
  });

  it('has tried for at least two minutes and at most five before an entry is set aside', () => {
    const tried = Array.from({ length: SET_ASIDE_AFTER }, (_, nth) => pauseAfter(nth + 1));
    const seconds = tried.reduce((sum, pause) => sum + pause, 0);
    expect(seconds).toBeGreaterThan(120);
    expect(seconds).toBeLessThan(300);
  });
});
