import { compileRuleSet, createScreener, parsePack } from '#libs/screener';

const screener = (match: string) =>
  createScreener(
    compileRuleSet([
      parsePack({
        'pack.yaml': `
id: test
version: 1.0.0
title: Test
jurisdictions: [any]
owner: Test
effective: '2026-01-01'
review: '2027-01-01'
sources:
  law: { title: Law, url: https://law.example, read: '2026-01-01' }
rules:
  - id: T-1
    title: Test
    severity: review
    match: ${match}
    message: 'Found {{excerpt}}.'
    remedy: Leave it out.
    legalBasis: Law
    source: law
    examples: { fail: [One gold two silver.], pass: [One.] }
`,
      }),
    ]),
  );
const points = (within = 'neighbours', least = 4) =>
  `{ points: [{ of: { words: [gold] }, worth: 2 }, { of: { words: [silver] }, worth: 2 }, { of: { words: [bronze] }, worth: -3 }], least: ${least}, within: ${within} }`;
const excerpts = (text: string, match = points()) =>
  screener(match)
    .screen(text)
    .findings.map(({ excerpt }) => excerpt);

describe('points', () => {
  it('are found from the first sign to the last of a sentence whose sum reaches enough', () => {
    expect(excerpts('We have gold and some silver here.')).toEqual(['gold and some silver']);
    expect(excerpts('We have gold and gold.')).toEqual([]);
  });

  it('count what speaks against them', () => {
    expect(excerpts('Gold, silver and bronze.')).toEqual([]);
  });

  it('reach over the next sentence, or stay within one', () => {
    expect(excerpts('We like gold. And silver.')).toEqual(['gold']);
    expect(excerpts('We like gold. And silver.', points('sentence'))).toEqual([]);
    expect(excerpts('We like gold. It rains. And silver.')).toEqual([]);
    expect(excerpts('We like gold. It rains. And silver.', points('text'))).toHaveLength(2);
  });

  it('count the same words once, for the kind that has no other', () => {
    const twice = points().replace('[silver]', '[silver, gold]');
    expect(excerpts('Nothing here but gold.', twice)).toEqual([]);
    expect(excerpts('Gold, then gold again.', twice)).toEqual(['Gold, then gold']);
    expect(excerpts('Gold and silver.', twice)).toEqual(['Gold and silver']);
  });

  it('are refused without a worth', () => {
    expect(() => screener('{ points: [{ of: { words: [gold] } }], least: 2 }')).toThrow('worth');
  });
});
