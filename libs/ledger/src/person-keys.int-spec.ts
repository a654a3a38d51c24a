import { IsString } from 'class-validator';
import { hashOfEntries } from '#libs/chain';
import { newId } from '#libs/kernel';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { defineFact, LedgerModule, LedgerQueries, LedgerRepository, PersonKeys, SealEntries } from './index.js';
import { SealRepository } from './seal.repository.js';

class Placed {
  @IsString()
  place: string;

  @IsString()
  reason: string;
}
const personPlaced = defineFact({
  kind: 'test.person_placed',
  subject: 'member',
  detail: Placed,
  personal: { fields: ['place'], of: 'subject' },
});

describe('what entries tell of a person', () => {
  let test: TestDatabase;
  let room: Room;
  const organisationId = newId();
  const personId = newId();
  const place = (subjectId: string) =>
    test.database.within(organisationId, (tx) =>
      room
        .get(LedgerRepository)
        .append(tx, personPlaced.of({ at: new Date(), subjectId, detail: { place: 'Basel', reason: 'moved' } })),
    );
  const told = async (subject: string) =>
    (
      await room.get(LedgerQueries).list({ organisationId, memberId: newId(), roles: [] }, { subject, limit: 5 })
    ).items.map(({ detail }) => detail);

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, LedgerModule);
    await test.owner(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES ($1, 'acme', 'Acme', 'Acme')`,
      [organisationId],
    );
  });
  afterAll(() => test.drop());

  it('is read like the rest, and stands sealed', async () => {
    await place(personId);
    expect(await told(personId)).toEqual([{ place: 'Basel', reason: 'moved' }]);
    const [stored] = await test.owner<{ text: string }>('SELECT e::text AS text FROM ledger_entries e');
    expect(stored!.text).not.toContain('Basel');
  });

  it('is gone when the person is erased, for what comes later too, and the chain holds', async () => {
    await place(personId);
    const other = newId();
    await place(other);
    await room.get(SealEntries).execute(organisationId);
    await test.database.within(organisationId, (tx) => room.get(PersonKeys).destroy(tx, personId));
    await place(personId);
    expect(new Set((await told(personId)).flatMap(Object.keys))).toEqual(new Set(['reason']));
    expect(await told(other)).toEqual([{ place: 'Basel', reason: 'moved' }]);
    await test.database.within(organisationId, async (tx) => {
      const seals = room.get(SealRepository);
      const [seal] = await seals.seals(tx, 1, 1);
      expect(seal!.body.entries).toBe(hashOfEntries(await seals.entriesOf(tx, seal!.body)));
    });
  });
});
