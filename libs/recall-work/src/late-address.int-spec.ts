import type { Actor } from '#libs/kernel';
import type { PublishOutcome } from '#libs/network-contract';
import { ResolveShare, WithdrawShare } from '#libs/shares';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, aShareGivenUp, publicationOf, sentOut, type SharesRoom, type Stage } from '#testing/shares';
import { carriedOut, recalled, theRecallRoom } from '../testing/index.js';
import { ConfirmDeletion, DeletionTasks, RecallProgress } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] });
});
afterAll(() => test.drop());

const work = () => carriedOut(room, stage.organisationId);
const resolve = (id: string, resolution: Parameters<ResolveShare['execute']>[2]) =>
  room.get(ResolveShare).execute(stage.member, id, resolution);
const isDone = async (recallId: string) => (await room.get(RecallProgress).get(lead, recallId)).finishedAt !== null;
const published = (externalId: string): PublishOutcome => ({ kind: 'published', externalId, permalink: null });

const givenUp = () => aShareGivenUp(room, stage);

describe('a recall that learns late which post it is about', () => {
  it('takes it back where its member was asked, because nobody knew its address', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'live' });
    const recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    expect(await isDone(recallId)).toBe(false);
    expect(room.adapter.withdrawn).not.toContain('urn:li:share:late');
    await late(published('urn:li:share:late'));
    await work();
    expect(room.adapter.withdrawn).toContain('urn:li:share:late');
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
    expect(await isDone(recallId)).toBe(true);
  });

  it('takes it back where it was just being sent once more, although that was refused', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'not_live', again: true });
    const second = await sentOut(room, stage, id);
    const recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    expect(await isDone(recallId)).toBe(false);
    await late(published('urn:li:share:first'));
    await work();
    await second({ kind: 'refused', code: '422', message: 'No.', permanent: true });
    await work();
    expect(room.adapter.withdrawn).toContain('urn:li:share:first');
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
    expect(await isDone(recallId)).toBe(true);
  });

  const at = (urn: string) => `https://www.linkedin.com/feed/update/${urn}/`;

  it('takes both back where the network made two posts of it, also one that is heard of while the other is deleted', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'not_live', again: true });
    await (
      await sentOut(room, stage, id)
    )(published('urn:li:share:22'));
    const recallId = await recalled(room, lead, stage.item.itemId);
    const withdraw = room.adapter.withdraw.bind(room.adapter);
    jest.spyOn(room.adapter, 'withdraw').mockImplementationOnce(async (...call) => {
      await late(published('urn:li:share:21'));
      return withdraw(...call);
    });
    await work();
    expect(await isDone(recallId)).toBe(false);
    room.clock.advance(2 * 60_000);
    await work();
    expect(room.adapter.withdrawn).toEqual(expect.arrayContaining(['urn:li:share:21', 'urn:li:share:22']));
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
    expect(await isDone(recallId)).toBe(true);
  });

  it('goes on where it was done with the one post, and the other is heard of after that', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'not_live', again: true });
    await (
      await sentOut(room, stage, id)
    )(published('urn:li:share:32'));
    const recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    expect(await isDone(recallId)).toBe(true);
    await late(published('urn:li:share:31'));
    expect(await isDone(recallId)).toBe(false);
    await work();
    expect(room.adapter.withdrawn).toContain('urn:li:share:31');
    expect(await isDone(recallId)).toBe(true);
  });

  it('has its member look where only they have said which post it is, whatever the network answers', async () => {
    const { id, late } = await givenUp();
    room.adapter.nextRead = [{ kind: 'not_readable' }];
    await resolve(id, { outcome: 'live', permalink: at('urn:li:share:77') });
    const recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    expect(room.adapter.withdrawn).toContain('urn:li:share:77');
    expect((await publicationOf(test, id)).state).toBe('published');
    const [task] = await room.get(DeletionTasks).list(stage.member);
    expect(task).toMatchObject({ shareId: id, code: 'address_told' });
    room.clock.advance(60_000);
    await work();
    expect(await isDone(recallId)).toBe(false);
    await late(published('urn:li:share:78'));
    await work();
    expect(room.adapter.withdrawn).toContain('urn:li:share:78');
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
    expect(await isDone(recallId)).toBe(true);
  });

  it('is done with such a post when its member says that it is gone', async () => {
    const { id } = await givenUp();
    room.adapter.nextRead = [{ kind: 'not_readable' }];
    await resolve(id, { outcome: 'live', permalink: at('urn:li:share:87') });
    const recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    await room.get(ConfirmDeletion).execute(stage.member, id);
    await work();
    expect(await isDone(recallId)).toBe(true);
  });

  const toldAndTakenBack = async (urn: string) => {
    const { id } = await givenUp();
    room.adapter.nextRead = [{ kind: 'not_readable' }];
    await resolve(id, { outcome: 'live', permalink: at(urn) });
    await room.get(WithdrawShare).execute(stage.member, id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown', code: 'address_told' });
    return id;
  };

  it('has its member look also where they took it back before at the address that they told', async () => {
    const id = await toldAndTakenBack('urn:li:share:97');
    const recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    expect(await isDone(recallId)).toBe(false);
    await resolve(id, { outcome: 'not_live', again: false });
    await work();
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
    expect(await isDone(recallId)).toBe(true);
  });

  it.each([undefined, 'https://www.linkedin.com/posts/ada_lab-activity-7123456789012345678-AbCd'])(
    'forgets an address that was told before once its member says that it is live elsewhere, at %s',
    async (permalink) => {
      const id = await toldAndTakenBack(`urn:li:share:${permalink ? 98 : 99}`);
      const recallId = await recalled(room, lead, stage.item.itemId);
      await work();
      const before = room.adapter.withdrawn.length;
      await resolve(id, { outcome: 'live', permalink });
      await work();
      expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: null });
      expect(room.adapter.withdrawn).toHaveLength(before);
      expect(await isDone(recallId)).toBe(false);
      expect(await room.get(DeletionTasks).list(stage.member)).toMatchObject([{ code: 'address_unknown' }]);
    },
  );

  it('takes the answer of a member who took it back while they were asked', async () => {
    const { id } = await givenUp();
    room.adapter.nextRead = [{ kind: 'not_readable' }];
    await resolve(id, { outcome: 'live', permalink: at('urn:li:share:96') });
    const recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    await room.get(WithdrawShare).execute(stage.member, id);
    await room.get(ConfirmDeletion).execute(stage.member, id);
    await work();
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
    expect(await isDone(recallId)).toBe(true);
  });
});
