import { anchorsOf } from './pattern-anchors.js';

const figures = [...'0123456789'];

describe('the anchors of a pattern', () => {
  it.each<[string, string[] | undefined]>([
    ['\\bphase 3\\b', ['phase 3']],
    ['(?:Full|half) risk', [' risk']],
    ['safety ?info', ['safetyinfo', 'safety info']],
    ['colou?r', ['color', 'colour']],
    ['\\d{1,3} ?%', [...figures.map((figure) => `${figure}%`), ...figures.map((figure) => `${figure} %`)]],
    ['f[*#]{1,3}k', ['f*', 'f#']],
    ['a[*#]{2,6}', ['a**', 'a*#', 'a#*', 'a##']],
    ['fu?[*#]', ['f*', 'f#', 'fu*', 'fu#']],
    ['(?:big )?f[*#]', ['f*', 'f#']],
    ['x(?:a|b)', ['x']],
    ['a\\bb', ['a']],
    ['c😀?d', ['cd', 'c😀d']],
    ['c[😀😁]d', ['c']],
    ['\\d+', figures],
    ['[$€£]\\w|million', ['$', '€', '£', 'million']],
    ['[^a]b*', undefined],
    ['(?:a|\\w)', undefined],
    ['\\p{Lu}\\w{1,30}', undefined],
    ['#\\w{2,30}(?:employee|staff)\\b', ['employee', 'staff']],
    ['x{0,2}', undefined],
    ['[a-z]+@', ['@']],
    ['', undefined],
    ['\\x41bc', undefined],
    ['[[:digit:]]x', undefined],
    ['(?i)abc', ['abc']],
    ['(?<year>20)\\d\\d', ['20']],
  ])('of %s are %j', (source, anchors) => {
    expect(anchorsOf(source)).toEqual(anchors);
  });

  it('stand in every text in which the pattern is found', () => {
    let state = 7;
    const some = (of: readonly string[]): string => {
      state = (state * 48271) % 2147483647;
      return of[state % of.length] as string;
    };
    const item = (depth: number): string =>
      some(
        depth > 0 ? ['a', 'B', '[ab*]', '[*#]', '\\d', '\\b', 'ü', '😀', 'group', 'group'] : ['a', 'B', '[*#]', '.'],
      );
    const pattern = (depth: number): string =>
      Array.from({ length: 4 }, () => {
        const one = item(depth);
        const written = one === 'group' ? `(?:${pattern(depth - 1)}|${pattern(depth - 1)})` : one;
        return one === '\\b'
          ? one
          : written + some(one === 'group' ? ['', '?', '{2}'] : ['', '', '?', '+', '{2}', '{1,3}', '{0,2}']);
      }).join('');
    const letters = ['a', 'b', 'B', '*', '#', '4', 'ü', '😀', ' '];
    let found = 0;
    for (let i = 0; i < 500; i++) {
      const source = pattern(2);
      const anchors = anchorsOf(source);
      const expression = new RegExp(source, 'iu');
      for (let k = 0; k < 12; k++) {
        const text = Array.from({ length: 14 }, () => some(letters)).join('');
        if (!expression.test(text)) continue;
        found += 1;
        const small = text.toLowerCase();
        if (anchors && !anchors.some((piece) => small.includes(piece)))
          throw new Error(`${source} is found in ${text}, which holds none of ${anchors.join(' ')}`);
      }
    }
    expect(found).toBeGreaterThan(200);
  });
});
