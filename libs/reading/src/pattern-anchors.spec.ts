import { anchorsOf } from './pattern-anchors.js';

describe('the anchors of a pattern', () => {
  it.each<[string, string[] | undefined]>([
    ['\\bphase 3\\b', ['phase 3']],
    ['(?:Full|half) risk', [' risk']],
    ['safety ?info', ['safety']],
    ['colou?r', ['colo']],
    ['\\d{1,3} ?%', ['%']],
    ['\\d+', [...'0123456789']],
    ['[$€£]\\d|million', ['$', '€', '£', 'million']],
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
});
