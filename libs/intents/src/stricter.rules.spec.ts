import { stricter } from './stricter.rules.js';

type Severity = Parameters<typeof stricter>[0]['findings'][number]['severity'];

const judged = (...findings: [rule: string, severity: Severity][]) => ({
  verdict: 'review' as const,
  findings: findings.map(([rule, severity]) => ({ pack: 'one', rule, severity })),
});

describe('what a text is held back by at a place', () => {
  it.each([
    ['nothing', judged(), judged(), false],
    ['what it is held back by anyway', judged(['a', 'review']), judged(['a', 'review']), false],
    ['fewer rules', judged(['a', 'review']), judged(['a', 'review'], ['b', 'review']), false],
    ['a rule more', judged(['a', 'review'], ['b', 'block']), judged(['a', 'review']), true],
    ['a rule that only warns elsewhere', judged(['a', 'review']), judged(['a', 'warn']), true],
    ['a warning more', judged(['a', 'review'], ['b', 'warn']), judged(['a', 'review']), false],
  ])('is %s', (_what, there, screening, expected) => {
    expect(stricter(there, screening)).toBe(expected);
  });
});
