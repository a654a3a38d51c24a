import fc from 'fast-check';
import { foldForSearch } from '#libs/kernel';
import { createTestDatabase, type TestDatabase } from '#testing/platform';

describe('the database’s fold for search', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const folded = async (texts: string[]) =>
    (
      await test.owner<{ folded: string }>(
        'SELECT fold_for_search(text) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS t(text, nth) ORDER BY nth',
        [texts],
      )
    ).map((row) => row.folded);

  it('answers what the server’s own does, whatever the script', async () => {
    const texts = [
      ...['  Élan\n ﬁne  ZÜRICH ', 'GRÖẞE Groß', 'İstanbul ISPARTA ılık', 'Łódź Ærø Œuvre Þór Ðað', 'Ħal Ŧ'],
      ...['ΝΈΟΣ νέος', 'ЁЛКА й', 'ガイド ｶﾞｲﾄﾞ', '한국어 \u1112\u1161\u11ab', 'हिन्दी क़लम', 'ไทยที่', 'عَرَبِيّ', 'שָׁלוֹם'],
      ...['gro\u00adß\u200be\u202e', 'a\u00a0b\u3000c\u2028d\u0085e', '① ㎡ ½ 𝗕𝗼𝗹𝗱', '👩‍⚕️ ❤️ 1️⃣', 'Հայ ՀԱՅ', 'ქართული'],
    ];
    expect(await folded(texts)).toEqual(texts.map(foldForSearch));
  });

  it('does so for any text of letters that have long been in use', async () => {
    const letter = fc
      .integer({ min: 1, max: 0xffff })
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCharCode(code))
      .filter(
        (sign) => /[\p{L}\p{N}\p{M}\p{P}\p{Z}]/u.test(sign) && !/[\u10a0-\u10ff\u1c80-\u1cbf\ua640-\uabff]/.test(sign),
      );
    const texts = fc.sample(fc.string({ unit: letter, maxLength: 12 }), { numRuns: 2_000, seed: 7 });
    expect(await folded(texts)).toEqual(texts.map(foldForSearch));
  });
});
