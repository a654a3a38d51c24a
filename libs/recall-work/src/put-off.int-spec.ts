import type { Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import type { WithdrawOutcome } from '#libs/network-contract';
import { InboxQueries } from '#libs/notifications';
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
import { carriedOut, recalled, theRecallRoom, WHY } from '../testing/index.js';
import { ConfirmDeletion, DeletionTasks, RecallProgress, RecalledShares } from './index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;
let id: string;
let recallId: string;

const work = () => carriedOut(room, stage.organisationId);
const progress = async () => (await room.get(RecallProgress).get(lead, recallId)).shares;
const tasks = () => room.get(DeletionTasks).list(stage.member);
const asked = async () => (await factsOf(test, id)).filter((kind) => kind.startsWith('recall.'));
const limited = (until: Date | null): WithdrawOutcome => ({
  kind: 'rate_limited',
  code: 'LIMIT',
  message: '',
  until,
  daily: true,
});
const later = (ms: number) => new Date(room.clock.now().getTime() + ms);
const toldOf = async (): Promise<string[]> => {
  await room.get(FollowLedger).execute(stage.organisationId);
  const { items } = await room.get(InboxQueries).list(stage.member, { unread: true, limit: 20 });
  return items.map(({ kind }) => kind).filter((kind) => kind !== 'share.published');
};

/** A post is recalled, and the network answers that. */
const recallWith = async (...answers: WithdrawOutcome[]) => {
  id = await aPublishedShare(room, stage);
  room.adapter.nextWithdraw = answers;
  recallId = await recalled(room, lead, stage.item.itemId);
  await work();
};

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'], name: 'Priya' });
});
afterAll(() => test.drop());

describe('a recalled post that the network lets nobody but its member delete before midnight', () => {
  it('is asked of its member at once, and deleted from here when the network lets it, which ends their task', async () => {
    const until = later(6 * HOUR);
    await recallWith(limited(until));
    expect(await tasks()).toMatchObject([
      { shareId: id, reason: WHY, code: 'rate_limited', askedAt: room.clock.now(), triedAgainAt: expect.any(Date) },
    ]);
    const triedAgainAt = (await tasks())[0]!.triedAgainAt!;
    expect(triedAgainAt.getTime()).toBeGreaterThanOrEqual(until.getTime());
    expect(await progress()).toEqual({ asked_too: 1 });
    expect(await room.get(RecallProgress).get(lead, recallId)).toMatchObject({ triedAgainAt, finishedAt: null });
    const { items } = await room.get(RecalledShares).list(lead, recallId, { limit: 10, stage: 'asked_too' });
    expect(items).toMatchObject([{ shareId: id, code: 'rate_limited', triedAgainAt }]);
    expect(await toldOf()).toEqual(['recall.asked']);
    room.clock.advance(6 * HOUR + 61_000);
    await work();
    expect(room.adapter.withdrawn).toContain(postsOf(room, stage)[0]!.urn);
    expect(await tasks()).toEqual([]);
    expect(await progress()).toEqual({ withdrawn: 1 });
    const { message } = await publicationOf(test, id);
    expect(JSON.stringify(message)).toContain('Taken back: this content was recalled');
    expect(await toldOf()).toEqual(['share.recalled']);
    expect(await asked()).toEqual(['recall.asked']);
    expect((await room.get(RecallProgress).get(lead, recallId)).triedAgainAt).toBeNull();
  });

  it('is gone when its member says so first, and the network is not asked any more', async () => {
    await recallWith(limited(later(6 * HOUR)));
    const before = room.adapter.withdrawn.length;
    await room.get(ConfirmDeletion).execute(stage.member, id);
    expect(await tasks()).toEqual([]);
    await work();
    expect(await progress()).toEqual({ gone: 1 });
    expect((await room.get(RecallProgress).get(lead, recallId)).finishedAt).not.toBeNull();
    expect(await publicationOf(test, id)).toMatchObject({ state: 'withdrawn', code: 'deleted_by_hand' });
    room.clock.advance(DAY);
    await work();
    expect(room.adapter.withdrawn).toHaveLength(before);
    expect(await toldOf()).toEqual([]);
  });

  it('is asked of its member once, however often the network puts it off, with a reminder a day', async () => {
    await recallWith(limited(later(6 * HOUR)), limited(null), limited(later(3 * DAY)));
    for (let times = 0; times < 2; times += 1) {
      room.clock.advance(7 * HOUR);
      await work();
    }
    expect(room.adapter.nextWithdraw).toEqual([]);
    expect(await asked()).toEqual(['recall.asked']);
    room.clock.advance(DAY);
    await work();
    await work();
    expect(await asked()).toEqual(['recall.asked', 'recall.reminded']);
    expect(await progress()).toEqual({ asked_too: 1 });
    room.clock.advance(3 * DAY);
    await work();
    expect(await progress()).toEqual({ withdrawn: 1 });
  });

  it('is asked of its member alone once the network refuses for good, without telling them twice', async () => {
    const refused = { kind: 'refused', code: 'NO', message: 'Not allowed.', permanent: true } as const;
    await recallWith(limited(later(6 * HOUR)), refused);
    room.clock.advance(7 * HOUR);
    await work();
    expect(await progress()).toEqual({ asked: 1 });
    expect(await tasks()).toMatchObject([{ shareId: id, code: 'network_refused', triedAgainAt: null }]);
    expect(await asked()).toEqual(['recall.asked']);
  });

  it('is asked of nobody who is gone, and deleted from here when the network lets it', async () => {
    id = await aPublishedShare(room, stage);
    room.adapter.nextWithdraw = [limited(later(6 * HOUR))];
    await test.owner(`UPDATE members SET status = 'deactivated' WHERE id = $1`, [stage.member.memberId]);
    recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    expect(await progress()).toEqual({ not_yet: 1 });
    expect(await asked()).toEqual([]);
  });

  it('is tried again by the next worker where one died between the network’s answer and the row', async () => {
    id = await aPublishedShare(room, stage);
    recallId = await recalled(room, lead, stage.item.itemId);
    await test.owner('ALTER TABLE recalled_shares ADD CONSTRAINT dies CHECK (asked_at IS NULL) NOT VALID');
    room.adapter.nextWithdraw = [limited(later(6 * HOUR)), limited(later(6 * HOUR))];
    await work();
    expect(await tasks()).toEqual([]);
    expect(await asked()).toEqual([]);
    await test.owner('ALTER TABLE recalled_shares DROP CONSTRAINT dies');
    room.clock.advance(90_000);
    await work();
    expect(await tasks()).toMatchObject([{ shareId: id }]);
    expect(await asked()).toEqual(['recall.asked']);
  });
});

it('is tried once where its member connects their account again, and reminds them all the same when that fails', async () => {
  id = await aPublishedShare(room, stage);
  await test.owner(`UPDATE connections SET status = 'revoked' WHERE member_id = $1`, [stage.member.memberId]);
  recallId = await recalled(room, lead, stage.item.itemId);
  await work();
  expect(await tasks()).toMatchObject([{ shareId: id, code: 'not_connected' }]);
  room.clock.advance(HOUR);
  await test.owner(`UPDATE connections SET status = 'active', connected_at = $2 WHERE member_id = $1`, [
    stage.member.memberId,
    room.clock.now(),
  ]);
  room.clock.advance(HOUR);
  const refused = { kind: 'reconnect', code: 'REVOKED', message: 'Signed out.' } as const;
  room.adapter.nextWithdraw = [refused];
  await work();
  expect(room.adapter.nextWithdraw).toEqual([]);
  expect(await tasks()).toMatchObject([{ shareId: id, code: 'not_connected' }]);
  room.clock.advance(DAY);
  await work();
  await work();
  expect(await asked()).toEqual(['recall.asked', 'recall.reminded']);
});

it('asks nobody while the network is tried again within minutes, and nobody may call it gone then', async () => {
  await recallWith({ kind: 'unknown', code: 'ECONNRESET', message: 'No answer.' }, limited(later(60_000)));
  expect(await progress()).toEqual({ not_yet: 1 });
  expect(await tasks()).toEqual([]);
  room.clock.advance(60_000);
  await work();
  expect(room.adapter.nextWithdraw).toEqual([]);
  expect(await progress()).toEqual({ not_yet: 1 });
  expect(await tasks()).toEqual([]);
  const gone = room.get(ConfirmDeletion).execute(stage.member, id);
  await expect(gone).rejects.toMatchObject({ kind: 'conflict', code: 'wrong_state' });
});
