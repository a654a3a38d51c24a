import { wordsOf } from './portal-words.js';
import { wordsElsewhere } from './words-elsewhere.js';

/** What French type asks for, and how its breach is found. A narrow space that does not break is U+202F, the wide one U+00A0. */
const BREACHES: [string, RegExp][] = [
  ['a typewriter’s apostrophe', /'/],
  ['quotation marks other than « »', /["“”„‟]/],
  ['no narrow space within « »', /«(?!\u202f)|(?<!\u202f)»/],
  ['no narrow space before ; ! ?', /(?<!\u202f)[;!?]/],
  ['no space that does not break before :', /(?<![\u00a0\d]):(?=[\s<{]|$)/],
  ['no space that does not break before %', /(?<!\u00a0)%/],
  ['three points instead of …', /\.{3}/],
  ['a comma or a plain space within a number', /\d[, ]\d{3}(?!\d)/],
];

/** Words of other languages that are quoted keep their own type. */
const ownWords = (text: string): string =>
  text.replace(/https?:\S+/g, '').replace(/(?<=«\u202f)[^»]*(?=\u202f»)/g, 'x');

const breachesIn = (text: string): string[] =>
  BREACHES.flatMap(([name, sign]) => (sign.test(ownWords(text)) ? [name] : []));

describe('French type', () => {
  it('holds in the words of the portal', () => {
    const words = [...wordsOf('fr')];
    expect(words.length).toBeGreaterThan(900);
    expect(words.flatMap(([key, text]) => breachesIn(text).map((breach) => `${key}: ${breach}`))).toEqual([]);
  });

  it.each(wordsElsewhere('fr'))('holds in %s', (_, texts) => {
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.flatMap((text) => breachesIn(text).map((breach) => `${text}: ${breach}`))).toEqual([]);
  });

  it.each([
    ["l'accès", 'a typewriter’s apostrophe'],
    ['le “fil”', 'quotation marks other than « »'],
    ['« fil »', 'no narrow space within « »'],
    ['Quand ?', 'no narrow space before ; ! ?'],
    ['Source : {{title}}', 'no space that does not break before :'],
    ['12 %', 'no space that does not break before %'],
    ['Je travaille chez...', 'three points instead of …'],
    ['5 000 caractères', 'a comma or a plain space within a number'],
  ])('is missed by %s', (text, breach) => {
    expect(breachesIn(text)).toEqual([breach]);
  });

  it('is not asked of other languages’ words, where they are quoted', () => {
    expect(breachesIn('Commencez par «\u202fAnzeige: …\u202f».')).toEqual([]);
  });
});
