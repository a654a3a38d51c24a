import { RetireItem } from '#libs/content';
import { FollowLedger, LedgerRepository } from '#libs/ledger';
import { connectionConnected } from '#libs/networks';
import { memberDeactivated } from '#libs/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aShare, aStage, publicationOf, theSharesRoom, type SharesRoom, type Stage } from '../testing/index.js';
import {
  CancelShare,
  HoldRestored,
  PublishDue,
  PublishShare,
  RescheduleShare,
  ResolveShare,
  SweepPublications,
} from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const DAY = 24 * 3_600_000;
const TOMORROW = { localTime: '2026-11-03T09:00', timeZone: 'Europe/London' };
const hold = () => test.database.within(stage.organisationId, (tx) => room.get(HoldRestored).execute(tx));
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const resolve = (id: string, resolution: Parameters<ResolveShare['execute']>[2]) =>
  room.get(ResolveShare).execute(stage.member, id, resolution);
const runEverything = async () => {
  await room.get(PublishDue).toTheEnd(stage.organisationId);
  await room.get(SweepPublications).execute(stage.organisationId);
  await room.get(FollowLedger).execute(stage.organisationId);
  await room.get(PublishDue).toTheEnd(stage.organisationId);
};

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  room.clock.set('2026-11-02T09:00:00Z');
  room.adapter.next = [];
  room.adapter.posts.length = 0;
  stage = await aStage(test, room);
});
afterAll(() => test.drop());

describe('a share that waited in a backup which was restored', () => {
  it('is held, whether it was due or will be, and never goes out by itself', async () => {
    const due = await aShare(room, stage);
    const later = await aShare(room, stage, { schedule: TOMORROW, text: 'Another text for another day.' });
    expect(await hold()).toEqual({ held: 2, unknown: 0 });
    for (const id of [due, later]) {
      expect(await publicationOf(test, id)).toMatchObject({ state: 'held', hold_key: 'restored', code: 'restored' });
    }
    room.clock.advance(3 * DAY);
    await runEverything();
    for (const id of [due, later]) expect((await publicationOf(test, id)).state).toBe('held');
    expect(room.adapter.posts).toEqual([]);
  });

  it('stays held when its member connects again, though it had waited for that', async () => {
    const id = await aShare(room, stage);
    room.adapter.next = [{ kind: 'reconnect', code: 'REVOKED', message: '?' }];
    room.clock.advance(120_000);
    await publish(id);
    expect((await publicationOf(test, id)).hold_key).toBe('reconnect');
    await hold();
    await test.database.within(stage.organisationId, (tx) =>
      room.get(LedgerRepository).append(
        tx,
        connectionConnected.of({
          at: room.clock.now(),
          subjectId: stage.connectionId,
          detail: { memberId: stage.member.memberId, network: 'linkedin' },
        }),
      ),
    );
    await runEverything();
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', hold_key: 'restored' });
    expect(room.adapter.posts).toEqual([]);
  });

  it('is unknown when it was on its way, even if no call had been made by then', async () => {
    const id = await aShare(room, stage);
    await test.owner(
      `UPDATE publications SET state = 'publishing', claim_token = gen_random_uuid(), claimed_at = now(), attempts = 1
        WHERE share_id = $1`,
      [id],
    );
    expect(await hold()).toEqual({ held: 0, unknown: 1 });
    await runEverything();
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown', code: 'restored' });
    expect(room.adapter.posts).toEqual([]);
  });

  it('is not said to have never gone out because its content was taken back, its member left or it is called off', async () => {
    const id = await aShare(room, stage);
    await hold();
    room.clock.advance(1_000);
    await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Out of date.');
    await test.database.within(stage.organisationId, (tx) =>
      room
        .get(LedgerRepository)
        .append(tx, memberDeactivated.of({ at: room.clock.now(), subjectId: stage.member.memberId })),
    );
    await runEverything();
    await expect(room.get(CancelShare).execute(stage.member, id)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', hold_key: 'restored' });
    await resolve(id, { outcome: 'live' });
    expect((await publicationOf(test, id)).state).toBe('published');
  });

  it('is held once, and moved to another time only after its member has answered', async () => {
    const id = await aShare(room, stage);
    await hold();
    expect(await hold()).toEqual({ held: 0, unknown: 0 });
    await expect(room.get(RescheduleShare).execute(stage.member, id, TOMORROW)).rejects.toMatchObject({
      code: 'wrong_state',
    });
  });
});

describe('its member says', () => {
  it('that it went out, and then it is live since its time', async () => {
    const id = await aShare(room, stage);
    await hold();
    room.clock.advance(DAY);
    await resolve(id, { outcome: 'live' });
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'published',
      published_at: new Date('2026-11-02T09:00:00Z'),
      hold_key: null,
    });
  });

  it('that it did not and shall now, and then it goes out once', async () => {
    const id = await aShare(room, stage, { schedule: TOMORROW });
    await hold();
    await resolve(id, { outcome: 'not_live', again: true });
    await runEverything();
    expect((await publicationOf(test, id)).state).toBe('published');
    expect(room.adapter.posts).toHaveLength(1);
    await expect(resolve(id, { outcome: 'not_live', again: true })).rejects.toMatchObject({ code: 'wrong_state' });
  });

  it('that it did not and keeps its time, while that is still to come', async () => {
    const id = await aShare(room, stage, { schedule: TOMORROW });
    await hold();
    await resolve(id, { outcome: 'not_live', again: true, keepTime: true });
    await runEverything();
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'scheduled',
      due_at: new Date('2026-11-03T09:00:00Z'),
    });
    room.clock.advance(DAY);
    await runEverything();
    expect((await publicationOf(test, id)).state).toBe('published');
  });

  it('that it keeps its time, which has passed, and is told so', async () => {
    const id = await aShare(room, stage);
    await hold();
    await expect(resolve(id, { outcome: 'not_live', again: true, keepTime: true })).rejects.toMatchObject({
      errors: [{ field: 'keepTime' }],
    });
  });

  it('that it did not and shall not, and then it is called off', async () => {
    const id = await aShare(room, stage);
    await hold();
    await resolve(id, { outcome: 'not_live', again: false });
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
  });

  it('nothing of a share that is held for another reason', async () => {
    const id = await aShare(room, stage);
    room.adapter.next = [{ kind: 'reconnect', code: 'REVOKED', message: '?' }];
    room.clock.advance(120_000);
    await publish(id);
    await expect(resolve(id, { outcome: 'live' })).rejects.toMatchObject({ code: 'wrong_state' });
  });
});
