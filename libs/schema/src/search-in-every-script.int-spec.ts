import type { QueryRunner } from 'typeorm';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { SearchInEveryScript1763700000045 } from './migrations/0045-search-in-every-script.js';

describe('an installation whose search knew Latin letters alone', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const migration = new SearchInEveryScript1763700000045();
  const runner = { query: (sql: string, values?: unknown[]) => test.owner(sql, values) } as unknown as QueryRunner;
  const texts = async () =>
    (await test.owner<{ text: string }>('SELECT text FROM search_texts')).map(({ text }) => text);
  const slugs = async () =>
    (await test.owner<{ slug: string }>('SELECT slug FROM topics ORDER BY name')).map(({ slug }) => slug);

  it('finds everybody from then on, and names topics by what they are called', async () => {
    const { organisationId } = await anOrganisation(test);
    await migration.down(runner);
    await aMember(test, { organisationId, name: 'Νέα ΓΡΟẞ', email: 'nea@x.example' });
    for (const [name, slug] of [
      ['ガイド', 'カイト'],
      ['Straße', 'straße'],
      ['Strasse', 'strasse'],
    ])
      await test.owner(
        `INSERT INTO topics (organisation_id, id, name, slug, colour, created_at)
         VALUES ($1, gen_random_uuid(), $2, $3, 'red', now())`,
        [organisationId, name, slug],
      );
    await migration.up(runner);
    expect(await texts()).toEqual(['νεα γροss nea@x.example']);
    // Two topics that read alike keep what tells them apart.
    expect(await slugs()).toEqual(['strasse', 'straße', 'ガイド']);
    await migration.down(runner);
    await migration.up(runner);
    expect(await texts()).toEqual(['νεα γροss nea@x.example']);
  });
});
