import type { Actor } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { NO_WORDS } from './word-lists.rules.js';
import { OwnListQueries, ProductsModule, SaveWordLists } from './index.js';

describe('word lists', () => {
  const words = {
    competitors: ['Globex'],
    customers: ['Northgate Hospital'],
    approvedLinks: ['https://www.acme.example/news/'],
    blackouts: [{ from: '2026-11-03', to: '2026-11-05', reason: 'third-quarter results' }],
  };
  let test: TestDatabase;
  let room: Room;
  let comms: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ProductsModule);
    comms = await aMember(test, { ...(await anOrganisation(test)), roles: ['comms_lead'], name: 'Lea' });
    stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
  });
  afterAll(() => test.drop());

  it('are none at first, and then what was written, with who and when', async () => {
    expect(await room.get(OwnListQueries).words(comms)).toEqual({
      ...NO_WORDS,
      revision: 0,
      updatedAt: null,
      updatedBy: null,
    });
    const kept = await room.get(SaveWordLists).execute(comms, words, 0);
    expect(kept).toMatchObject({ approvedLinks: ['acme.example/news'], revision: 1, updatedBy: { name: 'Lea' } });
    expect(await room.get(OwnListQueries).words(stranger)).toMatchObject({ revision: 0, customers: [] });
    const [fact] = await test.owner(
      `SELECT detail FROM ledger_entries WHERE kind = 'words.changed' AND organisation_id = $1`,
      [comms.organisationId],
    );
    expect(fact!.detail).toEqual({ revision: 1, competitors: 1, customers: 1, approvedLinks: 1, blackouts: 1 });
  });

  it('are saved only by who saw the newest, and each revision is kept', async () => {
    const fewer = { ...words, customers: [] };
    await expect(room.get(SaveWordLists).execute(comms, fewer, 0)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'changed_meanwhile',
    });
    const saves = [fewer, { ...words, competitors: [] }].map((one) => room.get(SaveWordLists).execute(comms, one, 1));
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const now = await room.get(OwnListQueries).words(comms);
    expect(now.revision).toBe(2);
    expect((await room.get(SaveWordLists).execute(comms, now, 2)).revision).toBe(2);
    const rows = await test.owner('SELECT customers FROM word_lists WHERE organisation_id = $1 AND revision = 1', [
      comms.organisationId,
    ]);
    expect(rows).toEqual([{ customers: ['Northgate Hospital'] }]);
    await expect(
      room.get(SaveWordLists).execute(comms, { ...words, blackouts: [{ from: 'soon', to: '', reason: '' }] }, 2),
    ).rejects.toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field: 'blackouts[0].to' })]),
    });
  });
});
