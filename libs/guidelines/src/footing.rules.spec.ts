import { compileRuleSet } from '#libs/screener';
import { aPack } from '#testing/packs';
import { dayIn, footingOn, turningDays } from './footing.rules.js';

const blackout = (from: string, to: string) => ({ from, to, reason: 'results' });
const compiled = (...blackouts: ReturnType<typeof blackout>[]) => compileRuleSet([aPack().pack], { blackouts });

describe('what a text stands under on a day', () => {
  it('is a day of the organisation’s own', () => {
    const at = new Date('2026-11-21T23:30:00Z');
    expect([dayIn('Europe/London', at), dayIn('Asia/Tokyo', at), dayIn('America/New_York', at)]).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-21',
    ]);
  });

  it('is the same every day without dates', () => {
    expect(turningDays(compiled())).toEqual([]);
    expect(footingOn('print', [], '2026-11-21')).toBe('print');
  });

  it('changes where a blackout begins and the day after it ends', () => {
    const turning = turningDays(compiled(blackout('2026-12-01', '2026-12-31'), blackout('2026-12-10', '2027-01-05')));
    expect(turning).toEqual(['2026-12-01', '2026-12-10', '2027-01-01', '2027-01-06']);
    const on = (day: string) => footingOn('print', turning, day);
    expect(on('2026-11-30')).toBe('print');
    expect(on('2026-12-01')).not.toBe('print');
    expect(on('2026-12-09')).toBe(on('2026-12-01'));
    expect(on('2026-12-10')).not.toBe(on('2026-12-09'));
    expect(on('2027-01-06')).not.toBe(on('2027-01-05'));
  });

  it('changes with rules that have dates, wherever they say so', () => {
    const { pack } = aPack();
    const [rule, other] = pack.rules;
    const dated = {
      ...pack,
      rules: [
        { ...rule!, when: { from: '2026-12-01', until: '2026-12-31' } },
        { ...other!, match: { all: [other!.match, { context: { until: '2026-11-30' } }] } },
      ],
    };
    expect(turningDays(compileRuleSet([dated]))).toEqual(['2026-12-01', '2027-01-01']);
  });
});
