import type { Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { InboxQueries } from '#libs/notifications';
import { LookAtPost, VisitPosts } from '#libs/post-checks';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aPublishedShare,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
} from '#testing/shares';
import { carriedOut, recalled, theRecallRoom } from '../testing/index.js';
import { DeletionTasks, RecallProgress, RecalledShares } from './index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;
let id: string;
let recallId: string;

const work = () => carriedOut(room, stage.organisationId);
const read = () => room.get(VisitPosts).execute(stage.organisationId);
const progress = async () => (await room.get(RecallProgress).get(lead, recallId)).shares;
const tasks = () => room.get(DeletionTasks).list(stage.member);
const recallFacts = async () => (await factsOf(test, id)).filter((kind) => kind.startsWith('recall.'));
const deleted = () => room.adapter.standing.delete(postsOf(room, stage)[0]!.urn);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'], name: 'Priya' });
  id = await aPublishedShare(room, stage);
  await read();
  room.clock.advance(DAY);
  await read();
  room.adapter.nextWithdraw = [{ kind: 'refused', code: 'FORBIDDEN', message: 'Not allowed.', permanent: true }];
  recallId = await recalled(room, lead, stage.item.itemId);
  await work();
  expect(await progress()).toEqual({ asked: 1 });
});
afterAll(() => test.drop());

describe('a recalled post that its member was asked to delete', () => {
  it('is read again before they are reminded, and settled as found gone where it is not there any more', async () => {
    deleted();
    room.clock.advance(23 * HOUR);
    await read();
    await work();
    expect(await tasks()).toEqual([]);
    expect(await progress()).toEqual({ found_gone: 1 });
    const { items } = await room.get(RecalledShares).list(lead, recallId, { limit: 10, stage: 'found_gone' });
    expect(items).toMatchObject([{ shareId: id, code: 'found_gone', settledAt: room.clock.now() }]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'withdrawn', code: 'found_gone' });
    expect(await recallFacts()).toEqual(['recall.asked', 'recall.found_gone']);
    expect((await room.get(RecallProgress).get(lead, recallId)).finishedAt).toEqual(room.clock.now());
    await room.get(FollowLedger).execute(stage.organisationId);
    const { items: told } = await room.get(InboxQueries).list(stage.member, { unread: true, limit: 20 });
    expect(told.filter(({ kind }) => kind.startsWith('recall.'))).toEqual([]);
  });

  it('stays their task while it is there, or where nobody but a colleague says that it is gone', async () => {
    room.clock.advance(23 * HOUR);
    await read();
    await work();
    expect(await progress()).toEqual({ asked: 1 });
    await room.get(LookAtPost).execute(lead, id, { answer: 'gone' });
    await work();
    expect(await progress()).toEqual({ asked: 1 });
    expect(await tasks()).toMatchObject([{ shareId: id }]);
  });

  it('is settled whole or not at all, and by the next worker where one died in it', async () => {
    deleted();
    room.clock.advance(23 * HOUR);
    await read();
    await test.owner(`ALTER TABLE recalled_shares ADD CONSTRAINT dies CHECK (code <> 'found_gone') NOT VALID`);
    await expect(work()).rejects.toThrow('dies');
    await test.owner('ALTER TABLE recalled_shares DROP CONSTRAINT dies');
    expect((await publicationOf(test, id)).state).toBe('published');
    expect(await recallFacts()).toEqual(['recall.asked']);
    room.clock.advance(HOUR);
    await work();
    expect(await progress()).toEqual({ found_gone: 1 });
    expect(await recallFacts()).toEqual(['recall.asked', 'recall.found_gone']);
  });
});
