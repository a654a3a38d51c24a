import { feedRank } from './feed-entry.repository.js';

const day = (days: number) => new Date(Date.UTC(2026, 10, days));

describe('where an item stands', () => {
  it('is above older ones, and a week higher when featured', () => {
    expect(feedRank(day(2), false).getTime()).toBeGreaterThan(feedRank(day(1), false).getTime());
    expect(feedRank(day(1), true).getTime()).toBeGreaterThan(feedRank(day(7), false).getTime());
    expect(feedRank(day(1), true).getTime()).toBeLessThan(feedRank(day(9), false).getTime());
  });
});
