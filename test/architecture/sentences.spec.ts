import { readFileSync } from 'node:fs';
import { LANGUAGES } from '#libs/kernel';
import { placeholdersOf, saidIn, saidSentences, type Said } from './said-sentences.js';

type Catalogue = Record<string, string>;

const TRANSLATED = LANGUAGES.filter((language) => language !== 'en');
const catalogueOf = (language: string) =>
  JSON.parse(readFileSync(`libs/translations/locales/${language}.json`, 'utf8')) as Catalogue;

/** What reads the same in both languages. */
const SAME: Record<string, readonly string[]> = {
  de: [
    '{words}',
    'Version {number}',
    '{message} {remedy}',
    '{path} {message}',
    '{field}: {detail}',
    '{caption}: {words}',
    'Status',
    'Link',
  ],
  fr: [
    '{words}',
    'Version {number}',
    '{message} {remedy}',
    '{path} {message}',
    'Social selling',
    'Patient',
    'Probable',
    'Possible',
    '{minutes, plural, one {# minute} other {# minutes}}',
  ],
};

/** What a language's typography does not have. */
const WRONG_TYPE: Record<string, RegExp> = {
  de: /["'”]|\.\.\./,
  fr: /["']|[ \u00a0][;!?»]|[ \u202f]:|«[ \u00a0]|\.\.\./,
};

/** Everything wrong with a catalogue for these sentences. */
function mistakesIn(said: readonly Said[], catalogue: Catalogue, language: string): string[] {
  const texts = new Set(said.map(({ text }) => text));
  return [
    ...said.flatMap(({ place, text }) =>
      text !== null && !(text in catalogue) ? [`${place} is missing: ${text}`] : [],
    ),
    ...Object.entries(catalogue).flatMap(([text, words]) => {
      if (!texts.has(text)) return [`Nobody says: ${text}`];
      if (words.trim() === '') return [`Empty: ${text}`];
      if (words === text && !SAME[language]?.includes(text)) return [`Left in English: ${text}`];
      if (String(placeholdersOf(words)) !== String(placeholdersOf(text))) return [`Other placeholders: ${text}`];
      return WRONG_TYPE[language]?.test(words) ? [`Not how ${language} is set: ${words}`] : [];
    }),
  ];
}

describe('the sentences of the product', () => {
  let said: Said[];
  beforeAll(() => {
    said = saidSentences('.');
  });

  // That nothing else is told than sentences is for the compiler: problems and their fields take no strings.
  it('are literals, so that every one can be translated', () => {
    expect(said.length).toBeGreaterThan(350);
    expect(said.flatMap(({ place, text }) => (text === null ? [place] : []))).toEqual([]);
  });

  it('are given what they name, and nothing else', () => {
    const differing = said.filter(({ text, given }) => {
      const named = text === null ? [] : placeholdersOf(text).filter((name) => !name.includes('='));
      return given !== null && String(named) !== String([...given].sort());
    });
    expect(differing.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });

  it.each(TRANSLATED)('are all in %s, and nothing else is', (language) => {
    expect(mistakesIn(said, catalogueOf(language), language)).toEqual([]);
  });

  it.each(TRANSLATED)('are listed as the same in %s only where they are', (language) => {
    const catalogue = catalogueOf(language);
    expect(SAME[language]?.filter((text) => catalogue[text] !== text)).toEqual([]);
  });
});

describe('the check of the sentences', () => {
  const code = `import { say } from '#libs/kernel';
    const told = say('{count, plural, one {# line} other {# lines}} of {name}', { count, name: file.name });
    throw DomainError.conflict('x', say(told ? 'a' : 'b'));
    say('Stop.', values);
  `;

  it('reads what is said where, and leaves alone what others call so', () => {
    expect(saidIn('a.ts', code.replace('kernel', 'other'))).toEqual([]);
    expect(saidIn('a.ts', code)).toEqual([
      {
        place: 'a.ts:2',
        text: '{count, plural, one {# line} other {# lines}} of {name}',
        given: ['count', 'name'],
      },
      { place: 'a.ts:3', text: null, given: [] },
      { place: 'a.ts:4', text: 'Stop.', given: null },
    ]);
  });

  it('finds what is missing, unused, empty, English, of other placeholders or of another typography', () => {
    const sentences = ['Stop.', 'Go on, {name}.', 'Why?', 'Wait.', 'Now!'].map((text) => ({
      place: 'a.ts:1',
      text,
      given: null,
    }));
    const catalogue = {
      'Go on, {name}.': 'Weiter, {who}.',
      'Why?': 'Why?',
      'Wait.': ' ',
      'Now!': '"Jetzt"',
      Gone: 'Weg',
    };
    expect(mistakesIn(sentences, catalogue, 'de')).toEqual([
      'a.ts:1 is missing: Stop.',
      'Other placeholders: Go on, {name}.',
      'Left in English: Why?',
      'Empty: Wait.',
      'Not how de is set: "Jetzt"',
      'Nobody says: Gone',
    ]);
  });

  it('knows the words of a choice, and what stands within them', () => {
    expect(placeholdersOf('{named, select, yes {“{title}”} other {{count, plural, one {# item} other {#}}}}')).toEqual([
      'count',
      'named',
      'named=other',
      'named=yes',
      'title',
    ]);
  });
});
