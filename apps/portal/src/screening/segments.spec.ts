import type { Severity } from '#libs/screener';
import { carryOver, segmentsOf } from './segments.js';

const at = (start: number, end: number, severity: Severity = 'warn') => ({ start, end, severity });
const shown = (text: string, ...rest: Parameters<typeof segmentsOf> extends [string, ...infer R] ? R : never) =>
  segmentsOf(text, ...rest).map((each) => [each.text, each.severity, each.fixed]);

describe('underlining findings at their words', () => {
  it('cuts the text where findings begin and end', () => {
    expect(shown('a cure for all', [at(2, 6, 'block')])).toEqual([
      ['a ', null, false],
      ['cure', 'block', false],
      [' for all', null, false],
    ]);
  });

  it('shows the gravest where findings overlap', () => {
    expect(shown('abcdef', [at(0, 4, 'warn'), at(2, 5, 'block')])).toEqual([
      ['ab', 'warn', false],
      ['cd', 'block', false],
      ['e', 'block', false],
      ['f', null, false],
    ]);
  });

  it('does not underline everything for something that is missing', () => {
    expect(shown('abc', [at(0, 3, 'block')])).toEqual([['abc', null, false]]);
  });

  it('marks fixed parts independently of findings', () => {
    expect(shown('fixed free', [at(3, 8)], [{ start: 0, end: 5 }])).toEqual([
      ['fix', null, true],
      ['ed', 'warn', true],
      [' fr', 'warn', false],
      ['ee', null, false],
    ]);
  });

  it('always gives back the whole text', () => {
    const text = 'x'.repeat(40);
    const findings = Array.from({ length: 30 }, (_, i) => at((i * 7) % 40, ((i * 13) % 50) + 1));
    expect(
      segmentsOf(text, findings)
        .map((each) => each.text)
        .join(''),
    ).toBe(text);
  });
});

describe('spans while a newer text is being screened', () => {
  it('move with the words they are about', () => {
    expect(carryOver([at(2, 6)], 'a cure', 'oh, a cure')).toEqual([at(6, 10)]);
    expect(carryOver([at(2, 6)], 'a cure', 'a cure now')).toEqual([at(2, 6)]);
  });

  it('vanish when the edit touches them', () => {
    expect(carryOver([at(2, 6)], 'a cure', 'a cuure')).toEqual([]);
  });
});
