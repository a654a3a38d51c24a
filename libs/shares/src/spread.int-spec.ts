import type { Actor } from '#libs/kernel';
import { wallTimeAt } from '#libs/publishing-times';
import { aConnection } from '#testing/networks';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { SecretBox } from '#libs/platform';
import { aFreshStage, aShare, publicationOf, theSharesRoom, type SharesRoom, type Stage } from '../testing/index.js';
import { CheckTimes } from './index.js';

const MINUTE = 60_000;

describe('a share that is spread', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
  });
  afterAll(() => test.drop());

  const aColleague = async (): Promise<Actor> => {
    const colleague = await aMember(test, { organisationId: stage.organisationId, roles: ['advocate'] });
    await aConnection(test, colleague, { secrets: room.get(SecretBox) });
    return colleague;
  };
  const find = (actor = stage.member, days = 1, turn = 0) =>
    room.get(CheckTimes).spread(actor, { network: 'linkedin', itemId: stage.item.itemId }, { days, turn });
  const spreadAt = (actor: Actor, at: Date) => {
    const { localTime, timeZone } = wallTimeAt(at, 'UTC');
    return aShare(room, { ...stage, member: actor }, { schedule: { localTime, timeZone, spread: true } });
  };

  it('is found the same for the same member, and goes out at the time they confirmed', async () => {
    const { at } = await find();
    expect((await find()).at).toEqual(at);
    const id = await spreadAt(stage.member, at!);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'scheduled', due_at: at });
  });

  it('is another where another is asked for', async () => {
    const found = await Promise.all([0, 1, 2].map(async (turn) => (await find(stage.member, 7, turn)).at!.getTime()));
    expect(new Set(found).size).toBe(3);
  });

  it('stays ten minutes apart from a colleague’s of the same item', async () => {
    const { at } = await find();
    const colleague = await aColleague();
    await spreadAt(colleague, at!);
    const other = (await find()).at!;
    expect(Math.abs(other.getTime() - at!.getTime())).toBeGreaterThanOrEqual(10 * MINUTE);
    const near = new Date(at!.getTime() + 9 * MINUTE);
    await expect(spreadAt(stage.member, near)).rejects.toMatchObject({ kind: 'conflict', code: 'spread_taken' });
    await spreadAt(stage.member, other);
  });

  it('has one winner when two ask for the same minute at once', async () => {
    const { at } = await find();
    const colleagues = await Promise.all([aColleague(), aColleague(), aColleague()]);
    const all = await Promise.allSettled(colleagues.map((one) => spreadAt(one, at!)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'spread_taken' });
  });

  it('leaves who chose a time themselves their choice', async () => {
    const { at } = await find();
    await spreadAt(await aColleague(), at!);
    const { localTime, timeZone } = wallTimeAt(at!, 'UTC');
    await aShare(room, stage, { schedule: { localTime, timeZone } });
  });
});
