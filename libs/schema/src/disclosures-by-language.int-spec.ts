import type { QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aMember, anOrganisation } from '#testing/people';
import { newId } from '#libs/kernel';
import { DisclosuresByLanguage1763700000034 } from './migrations/0034-disclosures-by-language.js';

describe('an installation that had one disclosure for all languages', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const migration = new DisclosuresByLanguage1763700000034();
  const runner = { query: (sql: string) => test.owner(sql) } as unknown as QueryRunner;

  it('keeps what was approved as it was, and says it in each language from then on', async () => {
    const { organisationId } = await anOrganisation(test, { language: 'de' });
    const { memberId } = await aMember(test, { organisationId, roles: ['author'] });
    await migration.down(runner);
    await test.owner(`UPDATE organisations SET default_disclosure = 'I work for Acme.' WHERE organisation_id = $1`, [
      organisationId,
    ]);
    const itemId = newId();
    const versions = [
      { number: 1, disclosure: 'I work for Acme.', submitted: true },
      { number: 2, disclosure: 'Acme employs me.', submitted: false },
      { number: 3, disclosure: 'I work for Acme.', submitted: false },
    ].map((version) => ({ ...version, id: newId() }));
    await test.owner(
      `WITH item AS (
         INSERT INTO content_items (organisation_id, id, author_id, state, title, current_version_id, created_at, updated_at)
         VALUES ($1, $2, $3, 'draft', 'One', $4, now(), now())),
       version AS (
         INSERT INTO content_versions (organisation_id, id, item_id, number, title, disclosure, created_by, created_at,
           submitted_by, submitted_at)
         SELECT $1, v.id, $2, v.number, 'One', v.disclosure, $3, now(),
                CASE WHEN v.submitted THEN $3::uuid END, CASE WHEN v.submitted THEN now() END
           FROM jsonb_to_recordset($5::jsonb) AS v(id uuid, number integer, disclosure text, submitted boolean))
       INSERT INTO captions (organisation_id, id, version_id, position, network, language, text)
       SELECT $1, gen_random_uuid(), v.id, 0, 'linkedin', 'de', 'Hallo' FROM jsonb_to_recordset($5::jsonb) AS v(id uuid)`,
      [organisationId, itemId, memberId, versions[2]!.id, JSON.stringify(versions)],
    );
    await migration.up(runner);
    expect(
      await test.owner(`SELECT disclosures FROM organisations WHERE organisation_id = $1`, [organisationId]),
    ).toEqual([{ disclosures: [{ language: 'en', text: 'I work for Acme.' }] }]);
    expect(
      await test.owner(
        `SELECT c.disclosure, c.disclosure_language AS language
           FROM captions c JOIN content_versions v ON v.id = c.version_id ORDER BY v.number`,
      ),
    ).toEqual([
      { disclosure: 'I work for Acme.', language: 'en' },
      { disclosure: 'Acme employs me.', language: null },
      { disclosure: null, language: null },
    ]);
  });
});
