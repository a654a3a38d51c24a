import { addressesIn } from './addresses-in.rules.js';

describe('the web addresses of a text', () => {
  it.each<[string, string[]]>([
    ['Read https://en.wikipedia.example/wiki/Leven_(Fife)', ['https://en.wikipedia.example/wiki/Leven_(Fife)']],
    ['More (see https://n.example/a) today', ['https://n.example/a']],
    ['詳しくはhttps://n.example/news/42。ぜひご覧ください。', ['https://n.example/news/42']],
    ['見学（https://n.example/tour）は十二月です', ['https://n.example/tour']],
    ['请看 https://n.example/guide，详见第二页', ['https://n.example/guide']],
    ['Our report: https://n.example/r?a=1&b=2#top - have a look', ['https://n.example/r?a=1&b=2#top']],
    [
      'Wiki https://n.example/wiki/A_(b)_c, and more (https://n.example/wiki/A_(b)).',
      ['https://n.example/wiki/A_(b)_c', 'https://n.example/wiki/A_(b)'],
    ],
    [
      'Look: <https://n.example/angle> and *https://n.example/star*',
      ['https://n.example/angle', 'https://n.example/star'],
    ],
    ['“https://n.example/q” and «https://n.example/f»', ['https://n.example/q', 'https://n.example/f']],
    ['https://n.example/page?list=a,b;c&json={"a":1}', ['https://n.example/page?list=a,b;c&json={']],
    ['https://n.example/größe/한국어?x=~y!', ['https://n.example/größe/한국어?x=~y']],
    ['[md](https://n.example/x_[1])', ['https://n.example/x_[1]']],
    [
      'Zero width https://n.example/zw\u200b and \u2066https://n.example/iso\u2069',
      ['https://n.example/zw', 'https://n.example/iso'],
    ],
    ['HTTPS://N.EXAMPLE/A…', ['HTTPS://N.EXAMPLE/A']],
    ['no address, http:// or //n.example', []],
  ])('of %j are %j', (text, addresses) => {
    const found = addressesIn(text);
    const real = found.filter(({ address }) => !/^https?:\/\/$/i.test(address));
    expect(real.map(({ address }) => address)).toEqual(addresses);
    for (const { address, start, end } of found) expect(text.slice(start, end)).toBe(address);
  });

  it('are found at once in a wall of brackets', () => {
    expect(addressesIn(`https://n.example/${')'.repeat(500_000)}`)).toEqual([
      { address: 'https://n.example/', start: 0, end: 18 },
    ]);
  });
});
