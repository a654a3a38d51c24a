import { RetireItem } from '#libs/content';
import { saying } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  attemptsOf,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { PublishShare, ResolveShare, TryAgain } from './index.js';
import type { Actor } from '#libs/kernel';

const HOUR = 3_600_000;
const REFUSED = { kind: 'refused', permanent: true, code: 'MEDIA', message: 'The picture is too large.' } as const;

describe('trying again what failed at its network', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let admin: Actor;

  const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
  const again = (id: string, by = admin) => room.get(TryAgain).execute(by, id);
  const posts = () => postsOf(room, stage);
  const aWeekOn = () => new Date(room.clock.now().getTime() + 7 * 24 * HOUR).toISOString().slice(0, 16);
  async function aFailed(): Promise<string> {
    const id = await aShare(room, stage);
    room.adapter.next = [REFUSED];
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'network_refused' });
    return id;
  }

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
  });
  afterAll(() => test.drop());

  it('sends it once, and the feed counts it as shared again', async () => {
    const id = await aFailed();
    room.clock.advance(HOUR);
    await again(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'scheduled', code: 'tried_again' });
    const shared = await test.owner('SELECT FROM feed_shares WHERE item_id = $1', [stage.item.itemId]);
    expect(shared).toHaveLength(1);
    expect(await publish(id)).toBe(true);
    expect(await publish(id)).toBe(false);
    expect(posts()).toHaveLength(1);
    expect(await factsOf(test, id)).toEqual([
      'share.created',
      'publication.scheduled',
      'publication.failed',
      'publication.scheduled',
      'publication.published',
    ]);
    expect((await attemptsOf(test, id)).map(({ outcome }) => outcome)).toEqual(['refused', 'published']);
  });

  it('has one winner when two administrators ask at once', async () => {
    const id = await aFailed();
    const both = await Promise.allSettled([again(id), again(id)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await publicationOf(test, id)).toMatchObject({ schedule_version: 2 });
  });

  it('is refused where it may not go out today, with what its member would read', async () => {
    const id = await aFailed();
    await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Old.');
    await expect(again(id)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'not_cleared',
      detail: saying(/may not go out today.*taken out of the library/),
    });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', schedule_version: 1 });
  });

  it('never sends what may be out', async () => {
    const id = await aShare(room, stage);
    room.adapter.next = [{ kind: 'unknown', code: 'TIMEOUT', message: '?' }];
    await publish(id);
    await expect(again(id)).rejects.toMatchObject({ code: 'wrong_state', detail: saying(/Nobody knows/) });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown' });
    await room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again: true });
    room.adapter.next = [REFUSED];
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'network_refused' });
    await expect(again(id)).rejects.toMatchObject({ code: 'no_second_chance', detail: saying(/Nobody knows of one/) });
  });

  it('leaves alone what its member ended, and what is over', async () => {
    const id = await aShare(room, stage);
    room.adapter.next = [{ kind: 'unknown', code: 'TIMEOUT', message: '?' }];
    await publish(id);
    await room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again: false });
    await expect(again(id)).rejects.toMatchObject({ code: 'no_second_chance' });
    const late = await aShare(room, stage, { text: 'Another text, for another day.' });
    room.adapter.next = [REFUSED];
    await publish(late);
    room.clock.advance(25 * HOUR);
    await expect(again(late)).rejects.toMatchObject({ code: 'no_second_chance', detail: saying(/a day has passed/) });
  });

  it('does not double what its member has shared anew since', async () => {
    const id = await aFailed();
    await publish(await aShare(room, stage));
    await expect(again(id)).rejects.toMatchObject({ code: 'shared_since' });
    expect(posts()).toHaveLength(1);
  });

  it('does not double what its member has planned anew for another day', async () => {
    const id = await aFailed();
    await aShare(room, stage, { schedule: { localTime: aWeekOn(), timeZone: 'Europe/London' } });
    await expect(again(id)).rejects.toMatchObject({ code: 'shared_since' });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', schedule_version: 1 });
  });

  it('is not for a colleague, nor for another organisation', async () => {
    const id = await aFailed();
    const colleague = await aMember(test, { organisationId: stage.organisationId });
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    for (const by of [colleague, stranger]) await expect(again(id, by)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
