import { Clock, newId, type Actor } from '#libs/kernel';
import { CreateTopic } from '#libs/topics';
import { FixedClock, saying } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { FreezeQueries, FreezeRestored, FreezesModule, LiftFreeze, StartFreeze, type FreezeOrder } from './index.js';

describe('freezing what an organisation publishes', () => {
  let test: TestDatabase;
  let room: Room;
  let lead: Actor;
  let topicId: string;
  const clock = new FixedClock();
  const REASON = 'An accident at the plant.';

  const freeze = (order: FreezeOrder, reason = REASON) => room.get(StartFreeze).execute(lead, order, reason);
  const lift = (id: string, by = lead) => room.get(LiftFreeze).execute(by, id);
  const list = (by = lead) => room.get(FreezeQueries).list(by);
  const over = (topicIds: string[], by = lead) =>
    test.database.within(by, (tx) => room.get(FreezeQueries).over(tx, { network: 'linkedin', topicIds }));

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, FreezesModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    lead = await aMember(test, { ...(await anOrganisation(test)), roles: ['comms_lead'], name: 'Priya' });
    topicId = (await room.get(CreateTopic).execute(lead, { name: 'Safety' })).id;
  });

  it('says what, why, by whom and since when, the widest first', async () => {
    await freeze({ scope: 'topic', topicId });
    clock.advance(1_000);
    await freeze({ scope: 'organisation' }, '  Everything waits.  ');
    expect(await list()).toMatchObject([
      { scope: 'organisation', reason: 'Everything waits.', topicId: null, network: null, startedAt: clock.now() },
      { scope: 'topic', reason: REASON, topicId, topicName: 'Safety', startedBy: { name: 'Priya' } },
    ]);
  });

  it('reaches everything, what is about a topic, or what goes to a network, and nothing else', async () => {
    const about = await freeze({ scope: 'topic', topicId });
    expect(await over([newId(), topicId])).toMatchObject({ id: about });
    expect(await over([newId()])).toBeNull();
    await lift(about);
    expect(await over([topicId])).toBeNull();
    const to = await freeze({ scope: 'network', network: 'linkedin' });
    expect(await over([])).toMatchObject({ id: to, network: 'linkedin' });
    await lift(to);
    const all = await freeze({ scope: 'organisation' });
    expect(await over([])).toMatchObject({ id: all });
  });

  it('leaves another organisation alone, which can neither see nor lift it', async () => {
    const id = await freeze({ scope: 'organisation' });
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    expect(await list(stranger)).toEqual([]);
    expect(await over([], stranger)).toBeNull();
    await expect(lift(id, stranger)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await over([])).not.toBeNull();
  });

  it('freezes the same once, however many ask at once, and again when it was lifted', async () => {
    const asked = await Promise.allSettled([1, 2, 3].map(() => freeze({ scope: 'organisation' })));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already_frozen' } });
    const [first] = await list();
    await lift(first!.id);
    await expect(lift(first!.id)).rejects.toMatchObject({ code: 'wrong_state' });
    await freeze({ scope: 'organisation' });
    expect(await list()).toHaveLength(1);
  });

  it('keeps who lifted it and when, and both in the ledger', async () => {
    const id = await freeze({ scope: 'topic', topicId });
    clock.advance(60_000);
    await lift(id);
    expect(await test.owner('SELECT lifted_by, lifted_at FROM freezes WHERE id = $1', [id])).toEqual([
      { lifted_by: lead.memberId, lifted_at: clock.now() },
    ]);
    const told = await test.owner<{ kind: string; actor_id: string; detail: object }>(
      'SELECT kind, actor_id, detail FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence',
      [id],
    );
    expect(told).toMatchObject(
      ['freeze.started', 'freeze.lifted'].map((kind) => ({
        kind,
        actor_id: lead.memberId,
        detail: { scope: 'topic', topicId },
      })),
    );
  });

  describe('once a backup was restored', () => {
    const TAKEN = new Date('2026-11-01T03:00:00Z');
    const restored = (takenAt: Date | null) =>
      test.database.within(lead, (tx) => room.get(FreezeRestored).execute(tx, takenAt));

    it('stops everything though nobody did, also beside a stop of everything, and until that one is lifted too', async () => {
      const id = await freeze({ scope: 'organisation' });
      clock.advance(1_000);
      expect(await restored(TAKEN)).toBe(true);
      expect(await list()).toMatchObject([
        { scope: 'organisation', cause: 'restore', backupAt: TAKEN, reason: null, startedBy: null },
        { scope: 'organisation', cause: 'member', backupAt: null, reason: REASON, startedBy: { name: 'Priya' } },
      ]);
      await lift(id);
      await expect(
        test.database.within(lead, (tx) =>
          room.get(FreezeQueries).refuse(tx, { network: 'linkedin', topicIds: [newId()] }),
        ),
      ).rejects.toMatchObject({
        code: 'frozen',
        detail: saying(
          'Not shared yet: all sharing is stopped for now. Vouchsafe was restored from a backup, and a comms lead first looks at what was recalled or stopped since.',
        ),
      });
      await lift((await list())[0]!.id);
      expect(await over([])).toBeNull();
    });

    it('stops it once while that is in force, and again after it was lifted', async () => {
      expect([await restored(null), await restored(TAKEN)]).toEqual([true, false]);
      const [only] = await list();
      expect(only).toMatchObject({ cause: 'restore', backupAt: null });
      await lift(only!.id);
      expect(await restored(TAKEN)).toBe(true);
      const { items } = await room.get(FreezeQueries).past(lead, { limit: 5 });
      expect(items).toMatchObject([{ id: only!.id, startedBy: null, liftedBy: { name: 'Priya' } }]);
    });

    it('tells the ledger of which backup, and who lifted it', async () => {
      await restored(TAKEN);
      const { id } = (await list())[0]!;
      await lift(id);
      expect(
        await test.owner('SELECT kind, actor_id, detail FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence', [
          id,
        ]),
      ).toMatchObject([
        { kind: 'freeze.started', actor_id: null, detail: { cause: 'restore', backupAt: TAKEN.toISOString() } },
        { kind: 'freeze.lifted', actor_id: lead.memberId, detail: { cause: 'restore' } },
      ]);
    });
  });

  it.each<[FreezeOrder, string, string, string]>([
    [{ scope: 'topic' }, REASON, 'topicId', 'Choose which topic is stopped.'],
    [{ scope: 'topic', topicId: newId() }, REASON, 'topicId', 'There is no such topic any more; choose another.'],
    [{ scope: 'network' }, REASON, 'network', 'Choose which network is stopped.'],
    [{ scope: 'organisation' }, ' ', 'reason', 'Say why; every member reads it.'],
    [{ scope: 'organisation' }, '\u00ad\ufeff', 'reason', 'Say why; every member reads it.'],
  ])('names what is wrong with %j and the reason “%s”', async (order, reason, field, message) => {
    await expect(freeze(order, reason)).rejects.toMatchObject({ errors: [{ field, message: saying(message) }] });
    expect(await list()).toEqual([]);
  });
});
