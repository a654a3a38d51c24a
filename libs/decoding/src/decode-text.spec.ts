import { plainly } from '#libs/sentences';
import { decodeText, UndecodableText, type Declared } from './decode-text.js';
import { utf8Shape } from './utf8-shape.rules.js';
import { encodingName, sayNotice } from './decoding-notice.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(little ? bytes : bytes.swap16());
};
const UPPER_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const OF_1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    byte >= 0x80 && byte < 0xa0 ? UPPER_1252[byte - 0x80]! : String.fromCharCode(byte),
    byte,
  ]),
);
const cp1252 = (text: string) => Uint8Array.from([...text].map((letter) => OF_1252.get(letter) ?? 0x3f));
const marked = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

const SIDE_EFFECT = 'Tras la primera dosis de Ozempic tuve vómitos, náuseas y “mareo” – 5 € perdidos.';

function outcome(bytes: Uint8Array, declared?: Declared): string {
  try {
    const { text, notice } = decodeText(bytes, declared);
    return notice ? `${text} [${notice.kind}]` : text;
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    return `refused: ${error.message}`;
  }
}

describe('a text from outside', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(SIDE_EFFECT)],
    ['UTF-8 with a mark', marked([0xef, 0xbb, 0xbf], utf8(SIDE_EFFECT))],
    ['UTF-16LE with a mark', marked([0xff, 0xfe], utf16(SIDE_EFFECT, true))],
    ['UTF-16BE with a mark', marked([0xfe, 0xff], utf16(SIDE_EFFECT, false))],
    ['UTF-16LE without one', utf16(SIDE_EFFECT, true)],
    ['UTF-16BE without one', utf16(SIDE_EFFECT, false)],
  ])('is the same in %s, without a doubt', (_, bytes) => {
    expect(outcome(bytes)).toBe(SIDE_EFFECT);
  });

  it('is Windows-1252 when it is nothing else, and says so', () => {
    const { text, encoding, notice } = decodeText(cp1252(SIDE_EFFECT));
    expect([text, encoding]).toEqual([SIDE_EFFECT, 'windows-1252']);
    expect(plainly(sayNotice(notice!))).toMatch(
      /^Nothing says how this text is encoded, so it was read as Windows-1252/,
    );
  });

  it.each<[string, Uint8Array, Declared, string]>([
    ['the Content-Type', cp1252('é'), { contentType: 'text/xml; charset="ISO-8859-1"' }, 'é'],
    [
      'the prolog',
      cp1252('<?xml version="1.0" encoding="iso-8859-1"?>é'),
      { markup: true },
      '<?xml version="1.0" encoding="iso-8859-1"?>é',
    ],
    [
      'a meta element',
      cp1252('<html><meta charset=windows-1252>é'),
      { markup: true },
      '<html><meta charset=windows-1252>é',
    ],
    ['another code page', Uint8Array.of(0xcf, 0xf0), { contentType: 'text/plain; charset=windows-1251' }, 'Пр'],
    [
      'Shift_JIS',
      Uint8Array.of(0x83, 0x4b, 0x83, 0x43, 0x83, 0x68),
      { contentType: 'text/plain;charset=Shift_JIS' },
      'ガイド',
    ],
  ])('is read as %s says', (_, bytes, declared, text) => {
    expect(outcome(bytes, declared)).toBe(text);
  });

  it.each<[string, Uint8Array, Declared, string]>([
    ['UTF-8 that calls itself Latin-1', utf8('é'), { contentType: 'text/xml; charset=iso-8859-1' }, 'é [contradicted]'],
    ['Latin-1 that calls itself UTF-8', cp1252('é!'), { contentType: 'text/xml; charset=utf-8' }, 'é! [contradicted]'],
    [
      'UTF-8 that calls itself what nobody knows',
      utf8('é'),
      { contentType: 'text/plain; charset=foo-8' },
      'é [contradicted]',
    ],
    [
      '8-bit text that calls itself UTF-16',
      utf8('<?xml version="1.0" encoding="UTF-16"?>é'),
      { markup: true },
      '<?xml version="1.0" encoding="UTF-16"?>é [contradicted]',
    ],
    ['plain ASCII by a wrong name', utf8('e'), { contentType: 'text/plain; charset=foo-8' }, 'e'],
    [
      'a mark against the Content-Type',
      marked([0xef, 0xbb, 0xbf], utf8('é')),
      { contentType: 'text/plain; charset=iso-8859-1' },
      'é',
    ],
  ])('is what it is: %s', (_, bytes, declared, text) => {
    expect(outcome(bytes, declared)).toBe(text);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), /no text/],
    ['UTF-16 of another script without a mark', utf16('Жر', true), /no text/],
    [
      'UTF-8 with a letter broken',
      Uint8Array.from([...utf8('é\nü\r\nna'), 0xc3, ...utf8('usée')]),
      /damaged: a letter in line 3/,
    ],
    ['UTF-8 cut off', utf8('né').subarray(0, 2), /Windows-1252|damaged/],
    ['UTF-16 cut off', marked([0xff, 0xfe], utf16('abc', true).subarray(0, 5)), /damaged or cut off/],
    ['a lone surrogate', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00), /damaged or cut off/],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), /UTF-32/],
    ['neither UTF-8 nor Windows-1252', Uint8Array.of(0x61, 0x81, 0x62), /neither UTF-8 nor Windows-1252/],
  ])('is refused when it is %s', (_, bytes, reason) => {
    const told = outcome(bytes);
    // A single cut letter is a letter of Windows-1252 too, and read so with a notice.
    if (told.endsWith('[guessed]')) return expect(told).toBe('nÃ [guessed]');
    expect(told).toMatch(/^refused: /);
    expect(told).toMatch(reason);
  });

  it('is no UTF-16 because a NUL stands in it', () => {
    const table = `email,name\n${'zoe@alder.example,Zoë\n'.repeat(20)}`;
    for (const nul of ['a\0b', 'ab\0'])
      for (const filler of ['', 'x'])
        expect(decodeText(Buffer.from(`${table}${filler}${nul}`))).toMatchObject({
          encoding: 'utf-8',
          text: `${table}${filler}${nul}`,
        });
    expect(() => decodeText(Buffer.from(`${table}a\0b`, 'latin1'))).toThrow(/neither UTF-8 nor Windows-1252/);
  });

  it('loses no Ctrl-Z but the one that ends a file of old', () => {
    expect(outcome(utf8('a\u001ab\u001a'))).toBe('a\u001ab');
  });

  it('is no guess when its publisher writes Windows-1252 without saying so', () => {
    for (const bytes of [cp1252('Zéphyralor'), utf8('Zéphyralor')])
      expect(decodeText(bytes, { usuallyWindows1252: true })).toMatchObject({ text: 'Zéphyralor', notice: null });
  });

  it('names encodings as people do', () => {
    expect(['windows-1252', 'utf-8', 'shift_jis'].map(encodingName)).toEqual(['Windows-1252', 'UTF-8', 'SHIFT_JIS']);
  });
});

describe('any text in any encoding', () => {
  const LETTERS = [
    ...'abcXYZ 019.,;:!?\'"()\n\t',
    ...'éèñçßäÖüœž“”€–',
    ...'ЖщΩяגערعربي',
    '漢',
    '字',
    'ガ',
    '한',
    '😀',
    '👩🏽‍🔬',
    'e\u0301',
  ];
  let state = 20_261_128;
  const below = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const aText = () => Array.from({ length: 1 + below(60) }, () => LETTERS[below(LETTERS.length)]).join('');

  /** Few letters of Windows-1252 in a row can be one of UTF-8, such as “ß–”: what they mean nobody can tell. */
  const isUtf8 = (bytes: Uint8Array) => utf8Shape(bytes).broken === 0;

  it('is the same text, a notice or a refusal, and never another text in silence', () => {
    for (let nth = 0; nth < 4_000; nth += 1) {
      const text = aText();
      const ways: [Uint8Array, boolean][] = [
        [utf8(text), true],
        [marked([0xef, 0xbb, 0xbf], utf8(text)), true],
        [marked([0xff, 0xfe], utf16(text, true)), true],
        [marked([0xfe, 0xff], utf16(text, false)), true],
        ...(/[\u0020-\u007e]/.test(text) ? [[utf16(text, nth % 2 === 0), false] as [Uint8Array, boolean]] : []),
        ...([...text].every((letter) => OF_1252.has(letter)) && !isUtf8(cp1252(text))
          ? [[cp1252(text), false] as [Uint8Array, boolean]]
          : []),
      ];
      for (const [bytes, certain] of ways) {
        const told = outcome(bytes);
        if (told === text) continue;
        expect([text, told]).toEqual([text, expect.stringMatching(/^refused: |\[guessed\]$/)]);
        expect(certain).toBe(false);
        if (told.endsWith('[guessed]')) expect(told.length).toBeGreaterThanOrEqual(text.length);
      }
    }
  });

  it('never fails otherwise, whatever bytes come', () => {
    for (let nth = 0; nth < 4_000; nth += 1) {
      const bytes = Uint8Array.from({ length: below(40) }, () => below(256));
      const charset = ['utf-8', 'gbk', 'iso-8859-2', 'utf-16', 'nonsense', 'euc-kr'][below(6)];
      expect(typeof outcome(bytes, { contentType: `text/plain; charset=${charset}`, markup: true })).toBe('string');
    }
  });
});
