import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LedgerQueries, LedgerRepository, SealEntries } from '#libs/ledger';
import { Clock, type Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aMember, anOrganisation, aSession } from '../testing/index.js';
import { ChangeMember, EraseMember, ErasureList, memberJoined, PeopleModule } from './index.js';

describe('erasing a member', () => {
  let test: TestDatabase;
  let room: Room;
  let admin: Actor;
  let bo: Actor;
  const erase = (memberId: string) => room.get(EraseMember).execute(admin, memberId);
  const row = async (memberId: string) => (await test.owner('SELECT * FROM members WHERE id = $1', [memberId]))[0]!;
  const facts = async (subjectId: string) =>
    (await room.get(LedgerQueries).list(admin, { subject: subjectId, limit: 20 })).items;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, PeopleModule, [instead(Clock, new FixedClock())]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    const organisation = await anOrganisation(test);
    admin = await aMember(test, { ...organisation, roles: ['admin'], name: 'Ann Admin' });
    bo = await aMember(test, { ...organisation, roles: ['advocate'], name: 'Bo Berg' });
    await test.database.within(bo, (tx) =>
      room.get(LedgerRepository).append(
        tx,
        memberJoined.of({
          at: new Date(),
          actorId: bo.memberId,
          subjectId: bo.memberId,
          detail: { roles: ['advocate'], teamId: null },
        }),
      ),
    );
    await room.get(SealEntries).execute(admin.organisationId);
  });

  it('leaves in their place somebody without a name, in the organisation’s language', async () => {
    await test.owner(`UPDATE organisations SET language = 'de' WHERE organisation_id = $1`, [admin.organisationId]);
    await erase(bo.memberId);
    expect(await row(bo.memberId)).toMatchObject({ name: 'Gelöschtes Mitglied' });
  });

  it('leaves nothing that tells who it was, in the row or in the ledger, and ends what they could sign in with', async () => {
    const email = (await row(bo.memberId)).email as string;
    await aSession(test, bo);
    expect((await facts(bo.memberId)).map(({ detail }) => detail)).toEqual([{ roles: ['advocate'], teamId: null }]);
    await erase(bo.memberId);
    const left = await row(bo.memberId);
    expect(left).toMatchObject({
      name: 'Erased member',
      email: `erased-${bo.memberId}@erased.invalid`,
      roles: [],
      status: 'deactivated',
      password_hash: null,
    });
    expect(JSON.stringify(left)).not.toMatch(/Berg/);
    expect(JSON.stringify(left)).not.toContain(email);
    const told = await facts(bo.memberId);
    expect(told.map(({ kind }) => kind)).toEqual(['member.erased', 'member.deactivated', 'member.joined']);
    expect(told.map(({ detail }) => detail)).toEqual([{}, {}, {}]);
    expect(await test.owner('SELECT FROM sessions WHERE member_id = $1', [bo.memberId])).toEqual([]);
  });

  it('is on the list that outlives every backup, by ids alone', async () => {
    const { organisationId } = admin;
    const cy = await aMember(test, { organisationId });
    const { path } = room.get(ErasureList);
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, '{"organisationId":"cut off by a cr');
    await Promise.all([erase(bo.memberId), erase(cy.memberId)]);
    for (const { memberId } of [bo, cy]) {
      expect(await ErasureList.read(path)).toContainEqual({
        organisationId,
        memberId,
        at: expect.any(String) as string,
      });
    }
    expect(await readFile(path, 'utf8')).not.toMatch(/Berg/);
  });

  it('is not done when the list cannot be written', async () => {
    const list = room.get(ErasureList);
    const add = jest.spyOn(list, 'add').mockRejectedValueOnce(new Error('no space left'));
    await expect(erase(bo.memberId)).rejects.toThrow('no space left');
    add.mockRestore();
    expect(await row(bo.memberId)).toMatchObject({ name: 'Bo Berg', status: 'active' });
  });

  it('may be asked for twice, and leaves nobody to change', async () => {
    await erase(bo.memberId);
    await erase(bo.memberId);
    expect((await facts(bo.memberId)).filter(({ kind }) => kind === 'member.erased')).toHaveLength(1);
    const back = room.get(ChangeMember).execute(admin, bo.memberId, { status: 'active', name: 'Bo' });
    await expect(back).rejects.toMatchObject({ code: 'erased' });
  });

  it('is nothing that anybody does to themselves', async () => {
    await expect(erase(admin.memberId)).rejects.toMatchObject({ code: 'not_yourself' });
  });

  it('is done again, in nobody’s name, where a backup has brought somebody back', async () => {
    const again = () =>
      test.database.within(admin.organisationId, (tx) => room.get(EraseMember).again(tx, bo.memberId));
    expect(await again()).toBe(true);
    expect(await again()).toBe(false);
    expect((await facts(bo.memberId))[0]).toMatchObject({ kind: 'member.erased', actorId: null });
  });
});
