import { wordsOf } from './portal-words.js';
import { wordsElsewhere } from './words-elsewhere.js';

/** What German type asks for, and how its breach is found. U+00A0 is the space that does not break. */
const BREACHES: [string, RegExp][] = [
  ['a typewriter’s quotation mark or apostrophe', /["']/],
  ['quotation marks other than „ “', /[”«»]|(?<!„[^“]*)“|„[^“]*$/],
  ['no space that does not break before %', /(?<!\u00a0)%/],
  ['no space that does not break within an abbreviation', /\b(z|d|u) ?\. ?(B|h|a)\./],
  ['no space that does not break before the number of a paragraph', /(§|\b(Art|Abs|Nr|Buchst)\.) /],
  ['three points instead of …', /\.{3}/],
  ['a hyphen for a dash', / - /],
  ['a comma or a space within a number', /\d[, ]\d{3}(?!\d)/],
];

const breachesIn = (text: string): string[] => BREACHES.flatMap(([name, sign]) => (sign.test(text) ? [name] : []));

describe('German type', () => {
  it('holds in the words of the portal', () => {
    const words = [...wordsOf('de')];
    expect(words.length).toBeGreaterThan(900);
    expect(words.flatMap(([key, text]) => breachesIn(text).map((breach) => `${key}: ${breach}`))).toEqual([]);
  });

  it.each(wordsElsewhere('de'))('holds in %s', (_, texts) => {
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.flatMap((text) => breachesIn(text).map((breach) => `${text}: ${breach}`))).toEqual([]);
  });

  it.each([
    ['der "Feed"', 'a typewriter’s quotation mark or apostrophe'],
    ['der “Feed”', 'quotation marks other than „ “'],
    ['der „Feed', 'quotation marks other than „ “'],
    ['12 %', 'no space that does not break before %'],
    ['z. B. hier', 'no space that does not break within an abbreviation'],
    ['§ 10 HWG', 'no space that does not break before the number of a paragraph'],
    ['Ich arbeite bei...', 'three points instead of …'],
    ['heute - oder morgen', 'a hyphen for a dash'],
    ['5,000 Zeichen', 'a comma or a space within a number'],
  ])('is missed by %s', (text, breach) => {
    expect(breachesIn(text)).toEqual([breach]);
  });

  it('is kept by the marks of a quotation within a sentence', () => {
    expect(breachesIn('Unter „Mein Stand“ oder „Feed“, z.\u00a0B. 5\u00a0% von 5.000.')).toEqual([]);
  });
});
