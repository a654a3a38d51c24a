import { linearPattern } from './linear-pattern.js';
import { PatternError } from './reading.errors.js';

describe('a pattern of an administrator', () => {
  it('finds what it says, whatever case', () => {
    expect([...linearPattern('phase [123]', false).find('In Phase 2 and phase 3', 9)]).toEqual([
      { start: 3, end: 10 },
      { start: 15, end: 22 },
    ]);
  });

  it.each(['(a+)+$', '(a|aa)+$', '(.*a){12}', '(a*)*b', '\\d+\\s*\\d+\\s*\\d+x'])(
    'cannot stall the engine with %s',
    (source) => {
      const { find } = linearPattern(source, false);
      const before = performance.now();
      expect([...find('a'.repeat(20_000) + '!', 200)].length).toBeGreaterThanOrEqual(0);
      expect(performance.now() - before).toBeLessThan(5_000);
    },
  );

  it.each(['(a)\\1', 'a(?=b)', '(?<!a)b', '(unclosed', 'x'.repeat(2_001)])('is refused when it is %s', (source) => {
    expect(() => linearPattern(source, false)).toThrow(PatternError);
  });
});
