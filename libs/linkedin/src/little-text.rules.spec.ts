import fc from 'fast-check';
import { escapeLittleText, fromLittleText, toLittleText } from './little-text.rules.js';

const RESERVED = '\\|{}@[]()<>#*_~';

/** Reads little text as the network does: what a reader sees, and the hashtags; throws at markup that is neither. */
function read(text: string): { shown: string; hashtags: string[] } {
  let shown = '';
  const hashtags: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\\') {
      at += 1;
      if (!RESERVED.includes(text[at] ?? 'nothing')) throw new Error(`A stray backslash at ${at}`);
      shown += text[at];
    } else if (character === '#') {
      const tag = /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1))?.[0];
      if (!tag) throw new Error(`A stray # at ${at}`);
      hashtags.push(tag);
      shown += `#${tag}`;
      at += tag.length;
    } else if (RESERVED.includes(character)) {
      throw new Error(`The post ends at ${at}: ${character}`);
    } else {
      shown += character;
    }
  }
  return { shown, hashtags };
}

/** Texts rich in what is dangerous. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...RESERVED,
        '##',
        '#A',
        '# ',
        '\\#',
        'https://a.example/x_y#z(1)~',
        '@[Acme](urn:li:x:1)',
        '\n',
        '{{link}}',
        '&#39;',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('little text', () => {
  it.each([
    ['Hello (world) a_b', 'Hello \\(world\\) a\\_b'],
    ['#AI and C# #1', '#AI and C\\# \\#1'],
    ['(#Health)', '\\(#Health\\)'],
    ['see https://acme.example/a_b#part #news', 'see https://acme.example/a\\_b\\#part #news'],
    ['www.acme.example/#top', 'www.acme.example/\\#top'],
    ['#été2026 #日本', '#été2026 #日本'],
    ['##twice a#b &#39; #1st', '\\#\\#twice a\\#b &\\#39; #1st'],
    ['back\\slash', 'back\\\\slash'],
  ])('writes %j as %j', (plain, little) => {
    expect(toLittleText(plain)).toBe(little);
  });

  it('reads back as it was written, whatever was written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(toLittleText(text)).shown).toBe(text);
      }),
      { numRuns: 3_000 },
    );
  });

  it('escapes all markup where hashtags mean nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(escapeLittleText(text))).toEqual({ shown: text, hashtags: [] });
      }),
    );
  });

  it.each([
    ['{hashtag|\\#|AI} and C\\# \\#1', '#AI and C# #1'],
    ['{hashtag|\\#|open\\_data}', '#open_data'],
    ['@[Acme \\(UK\\)](urn:li:organization:1234) \\(really\\)', 'Acme (UK) (really)'],
    ['\\@\\[Acme\\]\\(urn:li:x:1\\)', '@[Acme](urn:li:x:1)'],
    ['two\nlines \\\\', 'two\nlines \\'],
  ])('understands %j as %j', (little, plain) => {
    expect(fromLittleText(little)).toBe(plain);
  });

  it('gives back what was written, however it was escaped', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect([fromLittleText(toLittleText(text)), fromLittleText(escapeLittleText(text))]).toEqual([text, text]);
      }),
      { numRuns: 3_000 },
    );
  });
});
