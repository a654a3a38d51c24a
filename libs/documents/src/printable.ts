import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/** Latin, Greek, Cyrillic, Arabic and Hebrew, which the fonts every PDF reader has lack. */
const fileOf = (face: string): Buffer =>
  readFileSync(fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${face}.ttf`)));

let loaded: { plain: Buffer; bold: Buffer; glyphs: Font } | undefined;

/** Read when the first document is written: a server that writes none does not carry them. */
export function fonts(): { plain: Buffer; bold: Buffer; glyphs: Font } {
  if (!loaded) {
    const plain = fileOf('DejaVuSans');
    loaded = { plain, bold: fileOf('DejaVuSans-Bold'), glyphs: create(plain) as Font };
  }
  return loaded;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

export interface Printable {
  text: string;
  /** Whether what is printed may be read differently from what was written. */
  altered: boolean;
}

/**
 * A text as the font can show it. A character without a shape stands by its number, `[U+1F600]`, so that nothing goes
 * away in silence; words that run from right to left keep their letters, but a line of several may stand in another order.
 */
export function printable(text: string): Printable {
  const { glyphs } = fonts();
  let shown = '';
  let altered = RIGHT_TO_LEFT.test(text);
  for (const character of text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ')) {
    const code = character.codePointAt(0)!;
    if (character === '\n' || glyphs.hasGlyphForCodePoint(code)) shown += character;
    else {
      shown += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
      altered = true;
    }
  }
  return { text: shown, altered };
}
