import { groupFindings } from './group-findings.js';
import type { Finding } from './screening.js';

const finding = (choices: Partial<Finding>): Finding => ({
  rule: 'R-1',
  pack: 'p',
  severity: 'warn',
  start: 10,
  end: 20,
  excerpt: 'x',
  message: '',
  remedy: '',
  legalBasis: '',
  source: { title: '', url: '', read: '' },
  fixes: [],
  ...choices,
});
const fix = (label: string) => ({ label, edits: [{ start: 10, end: 20, text: '' }] });

describe('findings by the words they mean', () => {
  it('brings together what several rules say of the same words, the gravest first', () => {
    const groups = groupFindings(
      [
        finding({ rule: 'UK', severity: 'warn', fixes: [fix('Remove it')] }),
        finding({ rule: 'EU', severity: 'block', fixes: [fix('Remove the phrase')] }),
        finding({ rule: 'US', severity: 'review', start: 12, end: 18 }),
        finding({ rule: 'first', severity: 'warn', start: 0, end: 4 }),
        finding({ rule: 'worse', severity: 'block', start: 30, end: 34 }),
      ],
      100,
    );
    expect(groups.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['EU', 'US', 'UK'],
      ['worse'],
      ['first'],
    ]);
  });

  it('offers each change once', () => {
    const [group] = groupFindings(
      [finding({ fixes: [fix('Remove it')] }), finding({ fixes: [fix('Take it out')] })],
      100,
    );
    expect(group?.fixes.map(({ label }) => label)).toEqual(['Remove it']);
  });

  it('keeps what is about the whole text apart', () => {
    const groups = groupFindings([finding({ start: 0, end: 100 }), finding({}), finding({ start: 0, end: 0 })], 100);
    expect(groups.map(({ whole }) => whole)).toEqual([true, true, false]);
  });
});
