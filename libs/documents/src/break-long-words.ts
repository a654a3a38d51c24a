import { fonts } from './printable.js';

/** Short of the whole width: the bold face is wider than the plain one, which is measured. */
const SHARE_OF_LINE = 0.85;
const COMBINING = /\p{Mark}/u;

/**
 * Breaks what runs on without a space for longer than a line, `width` points of a font of `size` points. The wrapping of
 * lines takes time that grows with the square of the longest such run, and these are the words of anybody.
 */
export function breakLongWords(text: string, width: number, size: number): string {
  const { glyphs } = fonts();
  const most = (width * SHARE_OF_LINE * glyphs.unitsPerEm) / size;
  let broken = '';
  let sinceSpace = 0;
  for (const character of text) {
    const advance = glyphs.glyphForCodePoint(character.codePointAt(0)!).advanceWidth;
    if (character === ' ' || character === '\n') sinceSpace = 0;
    else if (sinceSpace + advance > most && !COMBINING.test(character)) {
      broken += '\n';
      sinceSpace = advance;
    } else sinceSpace += advance;
    broken += character;
  }
  return broken;
}
