import { countedReasons } from './dropped.js';

describe('why suggestions are not shown', () => {
  it('is told once for each reason, with how often it was given', () => {
    const cure = { why: 'blocked' as const, because: 'It promises a cure.' };
    expect(
      countedReasons([cure, { why: 'markup', because: null }, { ...cure }, { why: 'blocked', because: 'It insults.' }]),
    ).toEqual([
      { ...cure, count: 2 },
      { why: 'markup', because: null, count: 1 },
      { why: 'blocked', because: 'It insults.', count: 1 },
    ]);
  });
});
