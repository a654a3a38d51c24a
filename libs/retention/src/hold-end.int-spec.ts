import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { factsOf } from '#testing/shares';
import { aKeptStage, theRetentionRooms, type KeptStage, type RetentionRooms } from '../testing/index.js';
import { ChangeHoldEnd, HoldItem, HoldQueries, ReleaseItem, type HoldQuestion } from './index.js';

const DAY_MS = 86_400_000;

describe('a hold that ends', () => {
  let test: TestDatabase;
  let rooms: RetentionRooms;
  let kept: KeptStage;

  beforeAll(async () => {
    test = await createTestDatabase();
    rooms = await theRetentionRooms(test);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    kept = await aKeptStage(test, rooms);
  });

  /** The day so many days from now, as rooms have it. */
  const day = (days: number) => new Date(rooms.shares.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const hold = (until: string | null) =>
    rooms.retention.get(HoldItem).execute(kept.admin, kept.item.itemId, 'A lawsuit is pending.', until);
  const change = (until: string | null, before: string | null) =>
    rooms.retention.get(ChangeHoldEnd).execute(kept.admin, kept.item.itemId, until, before);
  const listed = async (question: Partial<HoldQuestion>, by = kept.admin) =>
    (await rooms.retention.get(HoldQueries).list(by, { limit: 20, ...question })).items.map(({ state }) => state);
  /** As if its last day had been over for so many days. */
  const over = (days: number) =>
    test.owner('UPDATE item_holds SET ends_at = now() - make_interval(days => $2) WHERE item_id = $1', [
      kept.item.itemId,
      days,
    ]);

  it('keeps its item until its last day is over, and seven days more', async () => {
    await hold(day(30));
    await kept.retire();
    await kept.aged(1_000);
    for (const days of [-1, 0, 6]) {
      await over(days);
      await kept.sweep();
      expect(await kept.erase()).toEqual([]);
    }
    await over(8);
    await kept.sweep();
    expect(await kept.erased()).not.toBeNull();
  });

  it('is extended, also after its end, shortened, and made one without an end: each a fact', async () => {
    await hold(day(30));
    await change(day(60), day(30));
    await change(null, day(60));
    await change(day(10), null);
    expect((await kept.keeping()).holds).toMatchObject([
      { state: 'standing', until: day(10), untilSaid: { by: { name: 'Ada' } } },
    ]);
    await kept.retire();
    await kept.aged(1_000);
    await over(6);
    await change(day(90), day(10));
    expect((await kept.keeping()).holds).toMatchObject([{ state: 'standing', until: day(90), keepsUntil: null }]);
    expect(await kept.erase()).toEqual([]);
    const facts = (await factsOf(test, kept.item.itemId)).filter((kind) => kind.startsWith('item_hold'));
    expect(facts).toEqual(['item_hold.placed', ...Array<string>(4).fill('item_hold.end_changed')]);
  });

  it('tells one of two who change its end at once of the other', async () => {
    await hold(day(30));
    const both = await Promise.allSettled([change(day(60), day(30)), change(day(90), day(30))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } });
  });

  it('refuses a day that is over or that there is not, and changes nothing', async () => {
    for (const wrong of [day(-2), '2026-02-30', '12026-01-01'])
      await expect(hold(wrong)).rejects.toMatchObject({ errors: [{ field: 'until' }] });
    await hold(null);
    await expect(change(day(-2), null)).rejects.toMatchObject({ errors: [{ field: 'until' }] });
    expect((await kept.keeping()).holds).toMatchObject([{ state: 'standing', until: null }]);
  });

  it('makes room for the next when it has ended, and is not lifted any more', async () => {
    await hold(day(30));
    await expect(hold(null)).rejects.toMatchObject({ code: 'held' });
    rooms.shares.clock.advance(32 * DAY_MS);
    await expect(
      rooms.retention.get(ReleaseItem).execute(kept.admin, kept.item.itemId, 'It is settled.'),
    ).rejects.toMatchObject({
      code: 'not_held',
    });
    const placed = await Promise.allSettled([hold(null), hold(null)]);
    expect(placed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await kept.keeping()).holds.map(({ state, lifted }) => [state, lifted])).toEqual([
      ['standing', null],
      ['ended', null],
    ]);
  });

  it('stands in a list by its state, of its own organisation alone', async () => {
    await hold(day(10));
    expect(await listed({})).toEqual(['standing']);
    expect(await listed({ state: 'standing' })).toEqual(['standing']);
    expect(await listed({ state: 'ending' })).toEqual(['standing']);
    expect([...(await listed({ state: 'ended' })), ...(await listed({ state: 'lifted' }))]).toEqual([]);
    await change(day(40), day(10));
    expect(await listed({ state: 'ending' })).toEqual([]);
    await rooms.retention.get(ReleaseItem).execute(kept.admin, kept.item.itemId, 'It is settled.');
    await hold(null);
    expect(await listed({})).toEqual(['standing', 'lifted']);
    const { items, nextCursor } = await rooms.retention.get(HoldQueries).list(kept.admin, { limit: 1 });
    expect(items).toMatchObject([{ item: { id: kept.item.itemId, title: expect.any(String) } }]);
    expect(await listed({ cursor: nextCursor! })).toEqual(['lifted']);
    const other = await anOrganisation(test);
    expect(await listed({}, await aMember(test, { ...other, roles: ['admin'] }))).toEqual([]);
  });

  it('comes too late for an item that was erased, and says so', async () => {
    await kept.retire();
    await kept.aged(1_000);
    await kept.sweep();
    await expect(hold(null)).rejects.toMatchObject({ code: 'erased' });
    await expect(change(null, null)).rejects.toMatchObject({ code: 'erased' });
  });

  it('that comes while its item is being erased waits, and is told that it came too late', async () => {
    await kept.retire();
    await kept.aged(1_000);
    let placing: Promise<void> | undefined;
    await test.database.within(kept.organisationId, async (tx) => {
      expect(await tx.query('SELECT * FROM erase_item($1)', [kept.item.itemId])).toHaveLength(1);
      placing = hold(null);
      placing.catch(() => undefined);
      const waiting = `SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR KEY SHARE%'`;
      while ((await test.owner(waiting)).length === 0);
    });
    await expect(placing).rejects.toMatchObject({ code: 'erased' });
    expect(await test.owner('SELECT FROM item_holds WHERE item_id = $1', [kept.item.itemId])).toEqual([]);
  });
});
