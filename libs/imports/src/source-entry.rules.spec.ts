import { canonicalLink, splitLink, titleOf } from './source-entry.rules.js';

describe('the link of a post', () => {
  it.each([
    [
      'Breast cancer risk test devised http://bbc.in/1CimpJF',
      'Breast cancer risk test devised',
      'http://bbc.in/1CimpJF',
    ],
    ['See https://a.example/x, and https://b.example/y.', 'See https://a.example/x, and.', 'https://b.example/y'],
    ['Look (https://a.example/x).', 'Look.', 'https://a.example/x'],
    ['More (see https://a.example/x) today', 'More (see) today', 'https://a.example/x'],
    ['Look: *https://a.example/x* now', 'Look: now', 'https://a.example/x'],
    ['Quoted “https://a.example/x”.', 'Quoted.', 'https://a.example/x'],
    ['见https://a.example/x。', '见。', 'https://a.example/x'],
    ['请看 https://a.example/x，详见', '请看，详见', 'https://a.example/x'],
    ['見学（https://a.example/x）は', '見学は', 'https://a.example/x'],
    ['https://a.example/wiki/L_(F) (it is)', '(it is)', 'https://a.example/wiki/L_(F)'],
    ['A list\n- https://a.example/x\n- b', 'A list\n-\n- b', 'https://a.example/x'],
    ['No link here', 'No link here', null],
    ['Cut off http://… today', 'Cut off http://… today', null],
    ['Cut off http://t… https://t.co/abc', 'Cut off http://t…', 'https://t.co/abc'],
  ])('is the last one of %j', (text, rest, linkUrl) => {
    expect(splitLink(text)).toEqual({ text: rest, linkUrl });
  });
});

describe('the title of a post', () => {
  it('is its first line, cut at a word', () => {
    expect(titleOf('Short\nand more')).toBe('Short');
    const title = titleOf('word '.repeat(40));
    expect(title).toMatch(/^(word )+word…$/);
    expect(title.length).toBeLessThanOrEqual(91);
    expect(titleOf('x'.repeat(200))).toHaveLength(90);
    expect(titleOf(`${'x'.repeat(88)}👩🏽‍🔬${'x'.repeat(40)}`)).toBe(`${'x'.repeat(88)}…`);
  });
});

describe('the one address of a page', () => {
  it('has no fragment and nothing that tracks', () => {
    expect(canonicalLink('https://Acme.example/a?utm_source=x&b=1&UTM_Medium=y&fbclid=z#top')).toBe(
      'https://acme.example/a?b=1',
    );
  });
});
