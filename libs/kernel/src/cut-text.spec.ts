import { firstOf, shortenedTo } from './cut-text.js';

describe('a text that is cut', () => {
  it.each([
    ['abc', 5, 'abc'],
    ['abcdef', 3, 'abc'],
    ['a👩🏽‍🔬b', 4, 'a'],
    ['a👩🏽‍🔬b', 8, 'a👩🏽‍🔬'],
    ['e\u0301e\u0301', 3, 'e\u0301'],
    ['🇩🇪🇫🇷', 5, '🇩🇪'],
    ['🎉🎉', 1, ''],
  ])('never ends within a character: %j in %d is %j', (text, most, cut) => {
    expect(firstOf(text, most)).toBe(cut);
  });

  it('ends with a whole word and a sign that there was more', () => {
    expect(shortenedTo('One two three four', 12)).toBe('One two…');
    expect(shortenedTo('One two', 12)).toBe('One two');
    expect(shortenedTo('x'.repeat(30), 12)).toBe(`${'x'.repeat(11)}…`);
    expect(shortenedTo(`${'x'.repeat(10)}🎉🎉`, 12)).toBe(`${'x'.repeat(10)}…`);
  });
});
