import type { Actor } from '#libs/kernel';
import { HOLD_REASONS, PublishShare } from '#libs/shares';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, aShare, theSharesRoom, type SharesRoom, type Stage } from '#testing/shares';
import { OperationsQueries } from './index.js';

const HOUR = 3_600_000;

describe('how publishing stands', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let queries: OperationsQueries;
  let stage: Stage;
  let admin: Actor;

  const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
  const share = (text: string, localTime?: string) =>
    aShare(room, stage, { text, ...(localTime ? { schedule: { localTime, timeZone: 'UTC' } } : {}) });

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
    queries = new OperationsQueries(test.database, room.clock);
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
  });
  afterAll(() => test.drop());

  it('is nothing where nobody has shared, whatever others do', async () => {
    await share('Of this organisation.');
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    expect(await queries.read(stranger)).toMatchObject({
      due: { shares: 0, oldestAt: null },
      planned: { shares: 0, nextAt: null },
      unknown: { shares: 0, oldestAt: null },
      networks: [],
      held: [],
    });
    expect((await queries.read(admin)).due.shares).toBe(1);
  });

  it('tells what is due from what is planned, and since when the oldest waits', async () => {
    await share('The first.');
    await share('At noon.', '2026-11-02T12:00');
    await share('Tomorrow.', '2026-11-03T12:00');
    room.clock.advance(4 * HOUR);
    expect(await queries.read(admin)).toMatchObject({
      asOf: new Date('2026-11-02T13:00:00Z'),
      due: { shares: 2, oldestAt: new Date('2026-11-02T09:00:00Z') },
      planned: { shares: 1, nextAt: new Date('2026-11-03T12:00:00Z') },
      networks: [{ network: 'linkedin', states: [{ state: 'scheduled', shares: 3 }] }],
    });
  });

  it('counts by network and state, and lets go what ended a month ago', async () => {
    await publish(await share('Out.'));
    room.adapter.next = [{ kind: 'unknown', code: 'TIMEOUT', message: '?' }];
    await publish(await share('Perhaps.'));
    const states = [
      { state: 'published', shares: 1 },
      { state: 'unknown', shares: 1 },
    ];
    const { unknown, networks } = await queries.read(admin);
    expect(networks).toEqual([{ network: 'linkedin', states }]);
    expect(unknown).toEqual({ shares: 1, oldestAt: new Date('2026-11-02T09:00:00Z') });
    room.clock.advance(31 * 24 * HOUR);
    expect((await queries.read(admin)).networks).toEqual([{ network: 'linkedin', states: [states[1]] }]);
  });

  it('says what holds the held, also where its key says more', async () => {
    const id = await share('Held.');
    for (const key of [...HOLD_REASONS.slice(0, -1), 'operator/linkedin/202609']) {
      await test.owner(`UPDATE publications SET state = 'held', hold_key = $2 WHERE share_id = $1`, [id, key]);
      expect((await queries.read(admin)).held).toEqual([
        { reason: key.split('/')[0], shares: 1, oldestAt: new Date('2026-11-02T09:00:00Z') },
      ]);
    }
  });

  it('lists what failed, the latest first, with whether it may be tried again', async () => {
    const refused = { kind: 'refused', permanent: true, code: 'MEDIA', message: 'Too large.' } as const;
    const ids: string[] = [];
    for (const text of ['One.', 'Two.', 'Three.']) {
      const id = await share(text);
      room.adapter.next = [refused];
      await publish(id);
      ids.unshift(id);
    }
    await test.owner(`UPDATE publication_attempts SET outcome = 'unknown' WHERE share_id = $1`, [ids[0]]);
    await test.owner(`UPDATE publications SET code = 'rules_changed' WHERE share_id = $1`, [ids[1]]);
    const first = await queries.failed(admin, { limit: 2 });
    const rest = await queries.failed(admin, { limit: 2, cursor: first.nextCursor! });
    const all = [...first.items, ...rest.items];
    expect(rest.nextCursor).toBeNull();
    expect(all.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const chanceOf = (id?: string) => all.find((one) => one.id === id)?.secondChance;
    expect(ids.map(chanceOf)).toEqual(['perhaps_out', 'ended', 'possible']);
    const { name } = (
      await test.owner<{ name: string }>('SELECT name FROM members WHERE id = $1', [stage.member.memberId])
    )[0]!;
    expect(all[0]).toMatchObject({ member: { name }, network: 'linkedin', tries: 1 });
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    expect((await queries.failed(stranger, { limit: 2 })).items).toEqual([]);
  });
});
