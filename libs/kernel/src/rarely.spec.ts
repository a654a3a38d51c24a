import { Rarely } from './index.js';

describe('what is said rarely', () => {
  it('is said once a while, each words by themselves', () => {
    let now = 0;
    const rarely = new Rarely(1_000, () => now);
    expect([rarely.again('a'), rarely.again('a'), rarely.again('b')]).toEqual([true, false, true]);
    now = 999;
    expect(rarely.again('a')).toBe(false);
    now = 1_000;
    expect([rarely.again('a'), rarely.again('a')]).toEqual([true, false]);
  });
});
