import type { QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { anOrganisation } from '#testing/people';
import { someShareRows } from '#testing/reach';
import { PublicationsSayWhy1763700000026 } from './migrations/0026-publications-say-why.js';

describe('an installation whose publications said why in English', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const migration = new PublicationsSayWhy1763700000026();
  const runner = { query: (sql: string) => test.owner(sql) } as unknown as QueryRunner;
  const messages = async () =>
    (await test.owner<{ message: unknown }>('SELECT message FROM publications ORDER BY state')).map(
      ({ message }) => message,
    );

  it('tells them in the words they have, there and back', async () => {
    const { organisationId } = await anOrganisation(test);
    const shares = await someShareRows(test, [{ organisationId }, { organisationId }]);
    await migration.down(runner);
    for (const [nth, message] of ['LinkedIn refused it: “too long”', null].entries())
      await test.owner(
        `INSERT INTO publications (organisation_id, share_id, state, planned_at, due_at, code, message, updated_at)
         VALUES ($1, $2, $3, now(), now(), 'x', $4, now())`,
        [organisationId, shares[nth]!.shareId, nth === 0 ? 'failed' : 'scheduled', message],
      );
    await migration.up(runner);
    expect(await messages()).toEqual([{ text: '{words}', values: { words: 'LinkedIn refused it: “too long”' } }, null]);
    await migration.down(runner);
    expect(await messages()).toEqual(['LinkedIn refused it: “too long”', null]);
    await migration.up(runner);
  });
});
