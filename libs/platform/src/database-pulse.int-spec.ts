import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { newId } from '#libs/kernel';

describe('a database that takes no new connections', () => {
  let test: TestDatabase;

  beforeEach(async () => {
    test = await createTestDatabase();
  });
  afterEach(() => test.drop());

  it('lets work over those that stand take its time', async () => {
    const both = () => Promise.all([1, 2].map(() => test.source.query('SELECT pg_sleep(0.1)')));
    await both();
    const [{ name }] = (await test.owner<{ name: string }>('SELECT current_database() AS name')) as [{ name: string }];
    await test.owner(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
    test.database.watch(test.applicationUrl);
    // Long enough that its pulse is felt more than once.
    const [row] = await test.database.within(newId(), (tx) =>
      tx.query<{ slept: string }[]>("SELECT 'well' AS slept FROM pg_sleep(3)"),
    );
    expect(row).toEqual({ slept: 'well' });
  });
});
