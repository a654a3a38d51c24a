import fc from 'fast-check';
import { compileRuleSet, createScreener, parsePack } from '#libs/screener';
import { testPackFiles } from '#testing/screener';
import { cleanPosts } from './clean-posts.fixture.js';
import { readPacks } from './index.js';

const readable = readPacks(undefined, ['readable-text']);
const screener = createScreener(
  compileRuleSet([parsePack(testPackFiles), ...readable], { employer: 'Acme', medicineNames: ['ibuprofen'] }),
);
const plain = 'I developed a rash after taking ibuprofen. It is a miracle cure for all.';
const found = (text: string) => screener.screen(text).findings;
const rules = (text: string) => found(text).map(({ rule }) => rule);

const from = (first: number, a: string) => (letter: string) =>
  String.fromCodePoint(first + letter.toUpperCase().charCodeAt(0) - a.charCodeAt(0));
const each = (change: (letter: string) => string) => plain.replace(/[a-z]/gi, change);
const lettered = (table: string) => {
  const pairs = new Map([...table].flatMap((letter, i, all) => (i % 2 === 0 ? [[letter, all[i + 1] as string]] : [])));
  return plain.toLowerCase().replace(/[a-z]/g, (letter) => pairs.get(letter) ?? letter);
};

describe('what a reader sees is what is read', () => {
  it.each([...'，。、」）：！；》…”»'])('behind an address that ends at %s', (sign) => {
    expect(rules(`See https://n.example/a${sign}${plain}`)).toEqual(expect.arrayContaining(rules(plain)));
  });

  it.each([
    ['circled', each(from(0x24b6, 'A'))],
    ['circled, small', each(from(0x24d0, 'A'))],
    ['in brackets', each(from(0x249c, 'A'))],
    ['squared', each(from(0x1f130, 'A'))],
    ['negative circled', each(from(0x1f150, 'A'))],
    ['negative squared', each(from(0x1f170, 'A'))],
    ['negative squared, drawn as emoji', each((letter) => `${from(0x1f170, 'A')(letter)}\ufe0f`)],
    ['regional indicators', each(from(0x1f1e6, 'A'))],
    ['regional indicators held apart', each((letter) => `${from(0x1f1e6, 'A')(letter)}\u200b`)],
    ['mathematical bold', each(from(0x1d400, 'A'))],
    ['mathematical monospace', each(from(0x1d670, 'A'))],
    ['full-width', each(from(0xff21, 'A'))],
    ['small capitals', lettered('aᴀbʙcᴄdᴅeᴇfꜰgɢhʜiɪjᴊkᴋlʟmᴍnɴoᴏpᴘrʀsꜱtᴛuᴜvᴠwᴡyʏzᴢ')],
    ['raised', lettered('aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ')],
    ['Cyrillic look-alikes', lettered('aаeеoоpрcсxхyуiіsѕjј')],
    ['Greek look-alikes', lettered('aαeεoοpρiιuυkκ')],
    ['small Cyrillic that look like capitals', lettered('eеiіaаcсoоpрtтkкbв')],
    ['Cherokee', lettered('aᎪcᏟeᎬiᎥkᏦlᏞmᎷrᏒsᏚtᎢvᏙ')],
    ['strokes and hooks', lettered('aⱥbƀcȼdđeɇfƒgǥhħiɨjɉkƙlłpᵽrɍtŧuʉyɏzƶ')],
    ['stacked marks', each((letter) => `${letter}\u0301\u0336\u034e\u0310\u0489`)],
    ['enclosing circles', each((letter) => `${letter}\u20dd`)],
    ['named entities', plain.replace(/[aeiou]/g, '&$&acute;')],
    ['decimal entities', each((letter) => `&#${letter.charCodeAt(0)};`)],
    ['hexadecimal entities', each((letter) => `&#x${letter.charCodeAt(0).toString(16).toUpperCase()};`)],
    [
      'entities without an end',
      each((letter) => `&#x0${letter.charCodeAt(0).toString(16)}`).replace(/(?<=\w)([ .])/g, ';$1'),
    ],
    ['entities escaped twice', each((letter) => `&amp;#${letter.charCodeAt(0)};`)],
    ['entities escaped thrice', plain.replaceAll('i', '&amp;amp;iacute;')],
    ['script entities', plain.replaceAll('r', '&rscr;')],
    ['spaces as entities', plain.replaceAll(' ', '&nbsp;')],
    ['blanks of braille', plain.replaceAll(' ', '\u2800')],
    ['notes', plain.replace('ibuprofen', 'ibuprofen¹').replace('cure', 'cure²·³')],
    ['bullets', plain.replace('I d', '①I d').replace('miracle', '❷miracle')],
    ['marks of rights', plain.replace('ibuprofen', 'ibuprofen™').replace('cure', 'cureⓇ')],
    ['flags beside', plain.replace('ibuprofen', '🇩🇪ibuprofen🇩🇪').replace('cure', 'cure🇫🇷🇮🇹')],
    ['flags within', plain.replace('ib', '🇮🇧').replace('ofen', 'ofe🇳').replace('cure', '🇨🇺re').replace('cl', '🇨🇱')],
  ])('%s', (_, text) => {
    const findings = found(text);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['TEST-03', 'TEST-01']));
    for (const finding of findings) expect(text.slice(finding.start, finding.end)).toBe(finding.excerpt);
  });
});

const between = (sign: string) => plain.replace(/(?<=[a-z])(?=[a-z])/gi, sign);

describe('words put together again', () => {
  it.each([
    ...[...".·-_*/|😀♥#@'’\ufffc\ue000", '👨‍👩‍👧‍👦'].map((sign): [string, string] => [`with ${sign} in them`, between(sign)]),
    ...[' ', '\u00a0', '\t'].map((gap): [string, string] => [`with ${gap} between`, [...plain].join(gap)]),
    ['with blanks of braille', [...plain].join('\u2800')],
    ['a number sign in each', plain.replace(/(\w{2})(\w{2})/g, '$1#$2')],
    ['euros', plain.replaceAll('e', '€').replace(/\Ba/g, '@')],
    ['figures, and v for u', plain.replaceAll('e', '3').replace(/\Ba/g, '@').replace('ur', 'vr')],
    ['doubled', each((letter) => letter + letter)],
    ['percent codes', each((letter) => `%${letter.charCodeAt(0).toString(16)}`)],
    ['escapes', each((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)],
  ])('%s', (_, text) => {
    const findings = found(text);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['TEST-03', 'TEST-01']));
    for (const finding of findings) expect(text.slice(finding.start, finding.end)).toBe(finding.excerpt);
  });
});

describe('a flood', () => {
  it.each(['a', 'aA', 'a1', '$', "a'", 'a#', 'a@', '%4b', 'a ', 'a\n', '\\u004b', 'a€'])(
    'of %s is read in time',
    (sign) => {
      const begun = process.cpuUsage().user;
      screener.screen(`${sign.repeat(20_000)}b!`);
      expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(3);
    },
  );
});

describe('what nobody can read goes to a person', () => {
  it.each([
    ['a letter lost', 'Gr\ufffdße aus Wien', 'READ-01', 'Gr\ufffdße'],
    ['half a sign', 'Hello \ud83d there', 'READ-01', '\ud83d'],
    ['a font of its own', 'mira\ue123cle', 'READ-01', 'mira\ue123cle'],
    ['UTF-8 read as Windows-1252', '2024 in MÃ¼nchen', 'READ-01', 'MÃ¼nchen'],
    ['a number that is no letter', 'a &#xD800; b', 'READ-01', '&#xD800;'],
    ['a control', 'mira\u0000cle', 'READ-02', 'mira\u0000cle'],
    ['a backspace', 'cute\b\bre', 'READ-02', 'cute\b\bre'],
    ['a control of C1', 'caf\u0092 au lait', 'READ-02', 'caf'],
    ['a next line of Windows-1252', 'wait\u0085 what', 'READ-02', 'wait\u0085'],
    ['a Hangul filler', 'cu\u3164re', 'READ-02', 'cu\u3164re'],
    ['tags', 'Hi\u{e0063}\u{e0075}\u{e0072}\u{e0065}!', 'READ-02', 'Hi\u{e0063}\u{e0075}\u{e0072}\u{e0065}!'],
    ['an override', '\u202eeruc elcarim\u202c', 'READ-03', 'eruc'],
    ['an isolate of the other direction', '\u2067cure\u2069', 'READ-03', 'cure\u2069'],
    ['an override in Arabic', 'مرحبا، x\u202eeruc', 'READ-03', 'x\u202eeruc'],
    ['a box within a word', 'c🅄re', 'READ-04', 'c🅄re'],
    ['a box after a word', 'cure🅇', 'READ-04', 'cure🅇'],
    ['letters upon a letter', 'cu\u036c\u0364', 'READ-04', 'cu\u036c\u0364'],
    ['alphabets mixed', 'muracлe кaк', 'READ-04', 'muracлe'],
    ['letters on their heads', 'ǝɹnɔ', 'READ-04', 'ǝɹnɔ'],
    ['speech sounds', 'mɘɾaclɘ', 'READ-04', 'mɘɾaclɘ'],
    ['letters of old books', 'mirꬰclꬲ', 'READ-04', 'mirꬰclꬲ'],
    ['Cherokee that looks like nothing', 'miᏜacle', 'READ-04', 'miᏜacle'],
    ['Osage', 'mir𐓘cle', 'READ-04', 'mir𐓘cle'],
    ['Carian', 'mir𐊠cl𐊺', 'READ-04', 'mir𐊠cl𐊺'],
    ['signs of Chinese', 'mi尺卂cl乇', 'READ-04', 'mi尺卂cl乇'],
    ['signs of Chinese and bopomofo', '丂ㄒㄖ尺乇', 'READ-04', '丂ㄒㄖ尺乇'],
    ['a letter on each line', 'm\ni\nr\na\nc\nl\ne', 'READ-04', 'm\ni\nr\na\nc\nl\ne'],
    ['a list of letters', '- m\n- i\n- r\n- a\n- c\n- l', 'READ-04', 'm\n- i\n- r\n- a\n- c\n- l'],
    ['a numbered list of letters', '1. m\n2. i\n3. r\n4. a\n5. c\n6. l', 'READ-04', 'm\n2. i\n3. r\n4. a\n5. c\n6. l'],
    ['spaces without words', 'm i r a c l e c u r e', 'READ-04', 'm i r a c l e c u r e'],
    ['a sign within a word', 'mir#acle', 'READ-04', 'mir#acle'],
    ['an entity nobody knows', 'mir&foo;cle', 'READ-04', 'mir&foo;cle'],
  ])('%s', (_, text, rule, excerpt) => {
    const { verdict, findings } = screener.screen(text);
    const finding = findings.find((one) => one.rule === rule);
    expect([verdict, finding?.severity, finding?.excerpt]).toEqual(['review', 'review', excerpt]);
  });

  it('tells of codes that a network would show', () => {
    expect(rules('Gr&uuml;&szlig;e')).toEqual(['READ-05']);
  });
});

const showsNothing = fc.oneof(
  fc.constantFrom(
    ...'\u00ad\u034f\u061c\u115f\u1160\u17b4\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u206a\u3164\ufe0e\ufe0f\ufeff\uffa0\u0000\u0008\u007f\u0085\u009f',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e0100}',
    '\u{1d173}',
  ),
  fc.constantFrom(...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'),
);

describe('a sentence that is stopped', () => {
  it('is stopped with any sign that shows nothing, anywhere in it', () => {
    const inserted = fc.array(fc.tuple(fc.nat(plain.length), showsNothing), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(inserted, (signs) => {
        let text = plain;
        for (const [at, sign] of signs) text = text.slice(0, at) + sign + text.slice(at);
        const { verdict, route, findings } = screener.screen(text);
        const told = findings.some(({ rule }) => rule.startsWith('READ-'));
        expect(told || (verdict === 'block' && route)).toBe(true);
        for (const finding of findings) expect(text.slice(finding.start, finding.end)).toBe(finding.excerpt);
      }),
      { numRuns: 400 },
    );
  });
});

describe('ordinary posts', () => {
  it.each(cleanPosts)('%s stays clear', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
