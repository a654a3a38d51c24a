import { showsAnything, shownText } from './shown-text.js';

describe('a text that shows nothing', () => {
  it.each([
    ['', 'nothing'],
    [' \t\r\n\u00a0\u3000', 'blanks'],
    ['\u200b', 'a zero-width space'],
    ['\u200c\u200d\u200e\u200f', 'joiners and marks'],
    ['\u2060\u2061\u2064', 'word joiners and operators'],
    ['\ufeff', 'a byte order mark'],
    ['\u00ad', 'a soft hyphen'],
    ['\u180e\u180b', 'Mongolian separators'],
    ['\u034f', 'a grapheme joiner'],
    ['\u{e0041}\u{e007f}', 'tags'],
    ['\u115f\u1160\u3164\uffa0', 'Hangul fillers'],
    ['\u17b4\u17b5', 'Khmer vowels that are not drawn'],
    ['\ufe0f\ufe00\u{e0100}', 'variation selectors alone'],
    ['\u202e\u2066\u2069', 'turns of direction'],
    ['\u2028\u2029\u0085', 'separators'],
    ['\u2800', 'a blank of Braille'],
    ['\u0007\u009f', 'controls'],
    ['\ufff9\ufffb', 'anchors'],
    ['\u{1d159}\u{1d173}', 'signs of music'],
    ['\u{16fe4}', 'a filler of Khitan'],
    [' \u200b\u3164 \u00ad\n', 'a mixture'],
  ])('%j: %s', (text) => {
    expect(showsAnything(text)).toBe(false);
    expect(shownText(text)).toBeNull();
  });

  it('is not one with a single sign in it that shows', () => {
    for (const text of ['x', '.', '–', '7', '👍', '❤️', '🇩🇪', 'न', '가', '\u200bx', '‮x', '⠁', '́e']) {
      expect(showsAnything(text)).toBe(true);
    }
    expect(shownText(' So it was. ')).toBe('So it was.');
    expect(shownText('می‌خواهم')).toBe('می‌خواهم');
    expect(shownText(null)).toBeNull();
    expect(shownText(undefined)).toBeNull();
  });
});
