import { LANGUAGES } from '#libs/kernel';
import { isLight } from '#libs/reading';
import { parsePack } from '#libs/screener';
import { packTexts, readShelf } from './index.js';

describe('the packs that ship', () => {
  for (const [id, texts] of packTexts()) {
    it(`${id} loads, and every rule keeps its examples`, () => {
      const pack = parsePack(texts);
      expect(pack.id).toBe(id);
      expect(pack.rules.length).toBeGreaterThan(0);
    });
  }
});

describe('the patterns of the packs that ship', () => {
  const patterns = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          key === 'pattern' && typeof inner === 'string' ? [inner] : patterns(inner),
        );

  // A browser fetches the second engine only for a pattern that needs it: an organisation's own.
  it('are all light enough for the built-in engine', () => {
    const heavy = readShelf().flatMap(({ pack }) =>
      pack.rules.flatMap(({ id, match }) =>
        patterns(match)
          .filter((source) => !isLight(source))
          .map(() => id),
      ),
    );
    expect(heavy).toEqual([]);
  });
});

describe('the words of the packs that ship', () => {
  const shelf = readShelf();
  const translated = shelf.flatMap(({ pack, translations = {} }) =>
    Object.entries(translations).map(([language, words]) => ({ pack, language, words })),
  );

  // That a translation is whole, `parseTranslation` sees to; it refuses it otherwise.
  it('stand in every language the product speaks', () => {
    const others = LANGUAGES.filter((language) => language !== 'en').sort();
    for (const { pack, translations = {} } of shelf) {
      expect(pack.rules.filter(({ texts }) => texts)).toEqual([]);
      expect([pack.id, Object.keys(translations).sort()]).toEqual([pack.id, others]);
    }
  });

  it('are the same where the English ones are', () => {
    const said = new Map<string, string>();
    for (const { pack, language, words } of translated) {
      for (const rule of pack.rules) {
        const own = words.rules[rule.id]!;
        for (const [english, text] of [
          [`${rule.title} ${rule.message} ${rule.remedy}`, `${own.title} ${own.message} ${own.remedy}`],
          [rule.legalBasis, own.legalBasis],
        ] as const) {
          const key = `${language} ${english}`;
          expect(text).toBe(said.get(key) ?? text);
          said.set(key, text);
        }
      }
    }
    expect(said.size).toBeGreaterThan(100);
  });
});
