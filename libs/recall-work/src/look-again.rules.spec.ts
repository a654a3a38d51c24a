import { lookAgain } from './look-again.rules.js';

const DAY_S = 86_400;

describe('when a recall is looked at again', () => {
  it.each([
    ['at once', 0, 15],
    ['after ten minutes', 600, 15],
    ['after a quarter of a day', DAY_S / 4, 432],
    ['after a month', 30 * DAY_S, 3_600],
  ])('%s: the older it is the later, within an hour', (_, ageInSeconds, pauseInSeconds) => {
    const at = new Date('2026-11-02T09:00:00Z');
    const recalledAt = new Date(at.getTime() - ageInSeconds * 1_000);
    expect(lookAgain({ recalledAt }, at).getTime() - at.getTime()).toBe(pauseInSeconds * 1_000);
  });
});
