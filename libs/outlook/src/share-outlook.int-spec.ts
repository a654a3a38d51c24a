import { RetireItem } from '#libs/content';
import { FreezeQueries, LiftFreeze, StartFreeze, type FreezeOrder } from '#libs/freezes';
import type { Actor } from '#libs/kernel';
import { Connections } from '#libs/networks';
import { CancelShare, ShareQueries } from '#libs/shares';
import { CreateTopic } from '#libs/topics';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, aShare, aStage, theSharesRoom, type SharesRoom, type Stage } from '#testing/shares';
import { ShareOutlooks } from './index.js';

const LATER = { schedule: { localTime: '2026-11-09T10:00', timeZone: 'UTC' } };

describe('what is ahead of a share', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let lead: Actor;
  let topicId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
  });
  beforeEach(async () => {
    const { organisationId } = await aFreshStage(test, room);
    const author = await aMember(test, { organisationId, roles: ['author'] });
    topicId = (await room.get(CreateTopic).execute(author, { name: 'Plants' })).id;
    stage = await aStage(test, room, { organisationId, draft: { topicIds: [topicId] } });
    lead = await aMember(test, { organisationId, roles: ['comms_lead'] });
  });
  afterAll(() => test.drop());

  const ahead = async (ids: string[], actor: Actor = stage.member) => {
    const outlooks = new ShareOutlooks(test.database, room.get(FreezeQueries), room.get(Connections), room.clock);
    const views = await Promise.all(ids.map((id) => room.get(ShareQueries).get(stage.member, id)));
    const found = await outlooks.of(actor, views);
    return ids.map((id) => ({ waits: found.get(id)?.waitsFor?.code ?? null, not: found.get(id)?.notAgain ?? null }));
  };
  const connection = (status: string) =>
    test.owner('UPDATE connections SET status = $2 WHERE id = $1', [stage.connectionId, status]);

  it.each<[string, () => FreezeOrder]>([
    ['everything', () => ({ scope: 'organisation' })],
    ['its topic', () => ({ scope: 'topic', topicId })],
    ['its network', () => ({ scope: 'network', network: 'linkedin' })],
  ])('is a stop of %s, until it is lifted', async (_, order) => {
    const id = await aShare(room, stage, LATER);
    expect(await ahead([id])).toEqual([{ waits: null, not: null }]);
    const freezeId = await room.get(StartFreeze).execute(lead, order(), 'An accident.');
    expect(await ahead([id])).toEqual([{ waits: 'frozen', not: null }]);
    await room.get(LiftFreeze).execute(lead, freezeId);
    expect(await ahead([id])).toEqual([{ waits: null, not: null }]);
  });

  it('is a connection that its member lacks, of each of theirs, and not of a colleague’s', async () => {
    const other = await aStage(test, room, { organisationId: stage.organisationId });
    const ids = [
      await aShare(room, stage, LATER),
      await aShare(room, stage, { ...LATER, text: 'In other words.' }),
      await aShare(room, other, LATER),
    ];
    await connection('expired');
    const outlooks = new ShareOutlooks(test.database, room.get(FreezeQueries), room.get(Connections), room.clock);
    const found = await outlooks.of(
      lead,
      ids.map((id) => ({ id, state: 'scheduled' as const })),
    );
    expect(ids.map((id) => found.get(id)?.waitsFor?.code ?? null)).toEqual(['reconnect', 'reconnect', null]);
  });

  it('is none for its text where the content was taken out of the library, or recalled', async () => {
    const [{ itemId, author }, id] = [stage.item, await aShare(room, stage, LATER)];
    const other = await aStage(test, room, { organisationId: stage.organisationId });
    await room.get(CancelShare).execute(stage.member, id);
    await room.get(RetireItem).execute(author, itemId, 'Old.');
    expect(await ahead([id])).toEqual([{ waits: null, not: 'retired' }]);
    const recalled = await aShare(room, { ...stage, item: other.item }, LATER);
    await room.get(CancelShare).execute(stage.member, recalled);
    const how = { by: lead.memberId, reason: 'Wrong.', at: room.clock.now() };
    await test.database.within(lead, (tx) => room.get(RetireItem).recalled(tx, other.item.itemId, how));
    expect(await ahead([recalled])).toEqual([{ waits: null, not: 'recalled' }]);
  });

  it('is not told of another organisation’s', async () => {
    const id = await aShare(room, stage, LATER);
    await connection('expired');
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    expect(await ahead([id], stranger)).toEqual([{ waits: null, not: null }]);
  });
});
