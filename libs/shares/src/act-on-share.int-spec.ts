import { RetireItem } from '#libs/content';
import { FollowLedger, LedgerRepository } from '#libs/ledger';
import { saying } from '#testing/kernel';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  A_TEXT,
  aFreshStage,
  aPublishedShare,
  aShare,
  aStage,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { CancelShare, PublishShare, RescheduleShare, ResolveShare, WithdrawShare } from './index.js';
import { FindShare } from './find-share.js';
import { memberDeactivated } from '#libs/people';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const HOUR = 3_600_000;
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const follow = () => room.get(FollowLedger).execute(stage.organisationId);
const stateOf = async (id: string) => (await publicationOf(test, id)).state;
const posts = () => postsOf(room, stage);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

describe('a share whose fate is unknown', () => {
  let standing = 5_000_000;
  const anUnknown = async (text = A_TEXT) => {
    const id = await aShare(room, stage, { text });
    room.adapter.next = [{ kind: 'unknown', code: 'TIMEOUT', message: '?' }];
    await publish(id);
    return id;
  };
  const resolve = (id: string, resolution: Parameters<ResolveShare['execute']>[2]) =>
    room.get(ResolveShare).execute(stage.member, id, resolution);

  const at = (urn: string) => `https://www.linkedin.com/feed/update/${urn}/`;
  /** A post that stands at the network, of which nobody here knows. */
  const aPost = (text = A_TEXT) => {
    const urn = `urn:li:share:${(standing += 1)}`;
    room.adapter.standing.set(urn, { text, edited: false });
    return urn;
  };

  it('is live when its member says so, from when it went out', async () => {
    const id = await anUnknown();
    room.clock.advance(HOUR);
    const urn = aPost();
    await resolve(id, { outcome: 'live', permalink: at(urn) });
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'published',
      external_id: urn,
      code: null,
      published_at: new Date('2026-11-02T09:00:00Z'),
    });
    expect((await factsOf(test, id)).at(-1)).toBe('publication.published');
  });

  it('is live without an address too', async () => {
    const id = await anUnknown();
    await resolve(id, { outcome: 'live' });
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'published',
      external_id: null,
      code: 'address_unknown',
    });
  });

  it('keeps waiting when the address is of something else', async () => {
    const id = await anUnknown();
    const wrong = resolve(id, { outcome: 'live', permalink: 'https://evil.example/urn:li:share:42' });
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid', errors: [{ field: 'permalink' }] });
    expect(await stateOf(id)).toBe('unknown');
  });

  it('ends when its member leaves it at that', async () => {
    const id = await anUnknown();
    await resolve(id, { outcome: 'not_live', again: false });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'not_live' });
  });

  it('is sent again when its member wants it, and adopted when it was there after all', async () => {
    const id = await anUnknown();
    await resolve(id, { outcome: 'not_live', again: true });
    room.adapter.next = [{ kind: 'duplicate', externalId: 'urn:li:share:42', permalink: 'https://x/42' }];
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'published',
      external_id: 'urn:li:share:42',
      code: 'address_probable',
      attempts: 2,
    });
  });

  it('is not sent a third time by who looked before the second, as in a tab that was left open', async () => {
    const id = await anUnknown();
    await resolve(id, { outcome: 'not_live', again: true, tries: 1 });
    room.adapter.next = [{ kind: 'unknown', code: 'TIMEOUT', message: '?' }];
    await publish(id);
    for (const late of [{ outcome: 'not_live', again: true } as const, { outcome: 'live' } as const])
      await expect(resolve(id, { ...late, tries: 1 })).rejects.toMatchObject({ kind: 'conflict', code: 'tried_since' });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown', attempts: 2 });
    await resolve(id, { outcome: 'not_live', again: false, tries: 2 });
    expect(await stateOf(id)).toBe('failed');
  });

  it('is not sent again when its content is over, and says so', async () => {
    const id = await anUnknown();
    await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Old.');
    await expect(resolve(id, { outcome: 'not_live', again: true })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'retired',
      detail: saying(/not sent again.*taken out of the library/),
    });
    expect(await stateOf(id)).toBe('unknown');
    await resolve(id, { outcome: 'not_live', again: false });
    expect(await stateOf(id)).toBe('failed');
  });

  it('is not settled while it still waits, and that is said', async () => {
    const id = await aShare(room, stage, { schedule: { localTime: '2026-11-03T09:00', timeZone: 'UTC' } });
    await expect(resolve(id, { outcome: 'live' })).rejects.toMatchObject({
      code: 'wrong_state',
      detail: saying(/still waits for its time/),
    });
  });

  it('is settled once, and only by its member', async () => {
    const id = await anUnknown();
    const lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] });
    const byLead = room.get(ResolveShare).execute(lead, id, { outcome: 'live' });
    await expect(byLead).rejects.toMatchObject({ kind: 'not_found' });
    const both = await Promise.allSettled([
      resolve(id, { outcome: 'not_live', again: true }),
      resolve(id, { outcome: 'live' }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await expect(resolve(id, { outcome: 'live' })).rejects.toMatchObject({ code: 'wrong_state' });
  });
});

describe('calling off and moving', () => {
  it('calls off a share that waits, and gives the item back to the feed', async () => {
    const id = await aShare(room, stage);
    const shared = async () =>
      (await test.owner('SELECT * FROM feed_shares WHERE item_id = $1', [stage.item.itemId])).length;
    expect(await shared()).toBe(1);
    await room.get(CancelShare).execute(stage.member, id);
    expect(await stateOf(id)).toBe('withdrawn');
    expect(await shared()).toBe(0);
    expect(await publish(id)).toBe(false);
    await expect(room.get(CancelShare).execute(stage.member, id)).rejects.toMatchObject({
      code: 'wrong_state',
    });
  });

  it('moves a share to another time, and the job of the old time finds nothing to do', async () => {
    const id = await aShare(room, stage, { schedule: { localTime: '2026-11-02T10:00', timeZone: 'UTC' } });
    const schedule = { localTime: '2026-11-02T15:00', timeZone: 'Europe/Berlin' };
    await room.get(RescheduleShare).execute(stage.member, id, schedule);
    expect(await publicationOf(test, id)).toMatchObject({
      due_at: new Date('2026-11-02T14:00:00Z'),
      schedule_version: 2,
    });
    room.clock.set('2026-11-02T10:00:00Z');
    expect(await publish(id)).toBe(false);
    room.clock.set('2026-11-02T14:00:00Z');
    expect(await publish(id)).toBe(true);
    const again = room.get(RescheduleShare).execute(stage.member, id, schedule);
    await expect(again).rejects.toMatchObject({ code: 'wrong_state' });
  });

  it('is for the member; calling off also for who leads the programme', async () => {
    const id = await aShare(room, stage);
    const { organisationId } = stage;
    const colleague = await aMember(test, { organisationId });
    const lead = await aMember(test, { organisationId, roles: ['comms_lead'] });
    const schedule = { localTime: '2026-11-03T10:00', timeZone: 'UTC' };
    for (const refused of [
      () => room.get(CancelShare).execute(colleague, id),
      () => room.get(RescheduleShare).execute(lead, id, schedule),
    ]) {
      await expect(refused()).rejects.toMatchObject({ kind: 'not_found' });
    }
    await room.get(CancelShare).execute(lead, id);
    expect(await stateOf(id)).toBe('withdrawn');
  });

  it('says that it waits no more to who calls it off while somebody else does', async () => {
    const id = await aShare(room, stage);
    const twice = await Promise.allSettled([1, 2].map(() => room.get(CancelShare).execute(stage.member, id)));
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'wrong_state', detail: saying('Only a share that still waits can be called off.') },
    });
  });

  it('has one winner when a share is called off while it goes out', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await aShare(room, stage, { text: `Round ${round}.` });
      const [, cancelled] = await Promise.allSettled([publish(id), room.get(CancelShare).execute(stage.member, id)]);
      const out = posts().some((post) => post.post.text === `Round ${round}.`);
      expect(out).toBe(cancelled.status === 'rejected');
      expect(await stateOf(id)).toBe(out ? 'published' : 'withdrawn');
    }
  });
});

describe('taking back a published share', () => {
  const withdraw = (id: string, actor = stage.member) => room.get(WithdrawShare).execute(actor, id);

  it('deletes the post and takes the fact back', async () => {
    const id = await aPublishedShare(room, stage);
    await withdraw(id);
    expect(room.adapter.withdrawn).toContain(posts()[0]!.urn);
    expect(await stateOf(id)).toBe('withdrawn');
    const [fact] = await test.owner<{ detail: object }>(
      `SELECT detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'publication.withdrawn'`,
      [id],
    );
    expect(fact?.detail).toMatchObject({ wasPublished: true });
  });

  it('keeps it published when the network does not answer, so that it can be tried again', async () => {
    const id = await aPublishedShare(room, stage);
    room.adapter.nextWithdraw = [{ kind: 'unknown', code: 'TIMEOUT', message: '?' }];
    await expect(withdraw(id)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await stateOf(id)).toBe('published');
    await withdraw(id);
    expect(await stateOf(id)).toBe('withdrawn');
  });

  it('asks to reconnect when the network wants it, and marks the connection', async () => {
    const id = await aPublishedShare(room, stage);
    room.adapter.nextWithdraw = [{ kind: 'reconnect', code: 'EXPIRED_ACCESS_TOKEN', message: 'expired' }];
    await expect(withdraw(id)).rejects.toMatchObject({ code: 'not_connected' });
    const [connection] = await test.owner('SELECT status FROM connections WHERE id = $1', [stage.connectionId]);
    expect(connection).toMatchObject({ status: 'expired' });
  });

  it('is not for what is not out, and not for others', async () => {
    const id = await aShare(room, stage);
    await expect(withdraw(id)).rejects.toMatchObject({ code: 'wrong_state' });
    await publish(id);
    await expect(withdraw(id, await aMember(test, { organisationId: stage.organisationId }))).rejects.toMatchObject({
      kind: 'not_found',
    });
    await withdraw(id, await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] }));
  });
});

describe('what facts of other rooms mean for shares that wait', () => {
  it('calls off what waits of retired content and of members who left, and nothing newer', async () => {
    const schedule = { localTime: '2026-11-05T09:00', timeZone: 'UTC' };
    const id = await aShare(room, stage, { schedule });
    const published = await aPublishedShare(room, stage, { text: 'Out already.' });
    room.clock.advance(1_000);
    await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Recalled.');
    await follow();
    expect(await publicationOf(test, id)).toMatchObject({ state: 'withdrawn', code: 'item_retired' });
    expect(await stateOf(published)).toBe('published');

    const second = await aStage(test, room);
    stage = { ...second };
    const left = await aShare(room, stage, { schedule });
    room.clock.advance(1_000);
    await test.database.within(stage.organisationId, (tx) =>
      room
        .get(LedgerRepository)
        .append(tx, memberDeactivated.of({ at: room.clock.now(), subjectId: stage.member.memberId })),
    );
    await follow();
    expect(await publicationOf(test, left)).toMatchObject({ state: 'withdrawn', code: 'member_deactivated' });
  });
});

describe('finding a share', () => {
  it('does not tell whether another organisation has it', async () => {
    const id = await aShare(room, stage);
    const other = await aStage(test, room);
    const find = test.database.within(other.organisationId, (tx) => room.get(FindShare).execute(tx, other.member, id));
    await expect(find).rejects.toMatchObject({ kind: 'not_found' });
  });
});
