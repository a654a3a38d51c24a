import { disclosureIn, disclosuresBeside, usualDisclosure, withDisclosure } from './disclosure.rules.js';

describe('the disclosure', () => {
  it('follows the text, once', () => {
    expect(withDisclosure('We open.', 'I work for Acme.')).toBe('We open.\n\nI work for Acme.');
    expect(withDisclosure('I work for Acme. We open.', 'I work for Acme.')).toBe('I work for Acme. We open.');
    expect(withDisclosure('We open.', null)).toBe('We open.');
  });

  it.each(['The whole story, with numbers:', 'More below –', 'See for yourself;'])(
    'adds nothing to what it has made of what ends openly: %s',
    (text) => {
      const once = withDisclosure(text, 'I work for Acme.');
      expect(once).toBe(`${text}\n\nI work for Acme.`);
      for (const made of [once, `${once}\n\n#science`]) expect(withDisclosure(made, 'I work for Acme.')).toBe(made);
    },
  );

  it('is said where the same content says it in another language', () => {
    const german = { language: 'de', text: 'Ich arbeite für Acme.' };
    const text = 'Wir öffnen.\n\nIch arbeite für Acme.';
    expect(withDisclosure(text, 'I work for Acme.', [german])).toBe(text);
    expect(withDisclosure('Wir öffnen.', 'I work for Acme.', [german])).toBe('Wir öffnen.\n\nI work for Acme.');
  });

  it('is known beside a caption by its language, its own among none of them', () => {
    const caption = (language: string, disclosure: string | null, disclosureLanguage: string | null = null) => ({
      language,
      disclosure,
      disclosureLanguage,
    });
    const captions = [
      caption('en', 'I work for Acme.'),
      caption('de', 'Ich arbeite für Acme.'),
      caption('hu', 'I work for Acme.', 'en'),
    ];
    expect(disclosuresBeside(captions[0]!, captions)).toEqual([{ language: 'de', text: 'Ich arbeite für Acme.' }]);
    expect(disclosuresBeside(captions[1]!, captions).map(({ language }) => language)).toEqual(['en', 'en']);
  });
});

describe('a disclosure in a language', () => {
  const own = (...languages: string[]) => languages.map((language) => ({ language, text: `Own words in ${language}` }));
  const said = (language: string, disclosures = own(), organisation = 'en') =>
    disclosureIn(language, { employerName: 'Acme', language: organisation, disclosures });

  it('is in the organisation’s own words, of that place before any', () => {
    expect(said('de-CH', own('de', 'de-CH'))?.text).toBe('Own words in de-CH');
    expect(said('de-AT', own('fr', 'de'))?.text).toBe('Own words in de');
    expect(said('de', own('de-CH'))?.text).toBe('Own words in de-CH');
  });

  it('is in the usual words where it has none of its own', () => {
    expect(said('de', own('en'))).toEqual({ language: 'de', text: 'Ich arbeite für Acme.' });
    expect(said('fr')?.text).toBe('Je travaille pour Acme.');
    expect(usualDisclosure('en', 'Acme Inc.')?.text).toBe('I work for Acme Inc.');
  });

  it('is in the organisation’s language where there are no usual words, and says which that is', () => {
    expect(said('hu', own('en', 'fr'), 'fr')).toEqual({ language: 'fr', text: 'Own words in fr' });
    expect(said('hu', [], 'de')).toEqual({ language: 'de', text: 'Ich arbeite für Acme.' });
  });

  it('is none where the organisation asks for none', () => {
    expect(disclosureIn('de', { employerName: 'Acme', language: 'en', disclosures: null })).toBeNull();
  });
});
