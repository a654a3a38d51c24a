import { newId, type Actor } from '#libs/kernel';
import { FakeChannel } from '#testing/channels';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aDelivery, deliveryOf, theDeliveriesRoom, type DeliveriesRoom } from '../testing/index.js';
import { DeliveryRepository, ForgetDeliveries, SendDeliveries } from './index.js';

describe('sending deliveries', () => {
  let test: TestDatabase;
  let room: DeliveriesRoom;
  let member: Actor;
  const channel = new FakeChannel();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theDeliveriesRoom(test, channel);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    room.clock.set('2026-11-02T09:00:00Z');
    await test.owner('DELETE FROM deliveries');
    channel.messages.length = 0;
    channel.next = [];
    member = await aMember(test, { organisationId: (await anOrganisation(test)).organisationId });
  });

  const send = () => room.get(SendDeliveries).execute(member.organisationId);
  const sentTo = (id: string) => channel.messages.filter((message) => message.id === id).length;

  it('sends what is due, once, and nothing before its time', async () => {
    const due = await aDelivery(room, member);
    const later = await aDelivery(room, member, { dueAt: new Date('2026-11-02T10:00:00Z') });
    await send();
    await send();
    expect([sentTo(due), sentTo(later)]).toEqual([1, 0]);
    expect(await deliveryOf(test, due)).toMatchObject({ state: 'sent', code: null, tries: 1 });
    expect((await deliveryOf(test, later)).state).toBe('waiting');
  });

  it('tells a member of a cause over a channel once, however often it is queued', async () => {
    await aDelivery(room, member, { cause: 'the same' });
    await aDelivery(room, member, { cause: 'the same' });
    await aDelivery(room, member, { cause: 'the same', channel: 'chat' });
    await send();
    expect(channel.messages).toHaveLength(1);
  });

  it('drops what has nothing left to tell', async () => {
    const compose = room.compose;
    room.compose = async () => null;
    const id = await aDelivery(room, member);
    await send();
    room.compose = compose;
    expect(await deliveryOf(test, id)).toMatchObject({ state: 'dropped', code: 'nothing_left' });
  });

  it('tries again with growing pauses what was surely not taken, for a day', async () => {
    const id = await aDelivery(room, member);
    channel.next = Array.from({ length: 30 }, () => ({ kind: 'deferred' as const, code: '450' }));
    await send();
    expect(await deliveryOf(test, id)).toMatchObject({
      state: 'waiting',
      tries: 1,
      due_at: new Date('2026-11-02T09:00:30Z'),
    });
    await send();
    expect((await deliveryOf(test, id)).tries).toBe(1);
    for (let look = 0; look < 40 && (await deliveryOf(test, id)).state === 'waiting'; look += 1) {
      room.clock.set((await deliveryOf(test, id)).due_at);
      await send();
    }
    expect(await deliveryOf(test, id)).toMatchObject({ state: 'dropped', code: '450' });
    expect(room.clock.now().getTime()).toBeLessThanOrEqual(Date.parse('2026-11-03T09:00:00Z'));
    expect(sentTo(id)).toBe(0);
  });

  it.each([
    [{ kind: 'unknown', code: 'ECONNECTION' }, 'unknown'],
    [{ kind: 'refused', code: '5.1.1' }, 'bounced'],
  ] as const)('never tries again: %j', async (outcome, state) => {
    const id = await aDelivery(room, member);
    channel.next = [outcome];
    await send();
    room.clock.advance(30 * 86_400_000);
    await send();
    expect(await deliveryOf(test, id)).toMatchObject({ state, code: outcome.code, tries: 1 });
    expect(channel.messages).toEqual([]);
  });

  it('never sends again what a worker died over between its claim and its note', async () => {
    const id = await aDelivery(room, member);
    channel.next = [async (message) => (channel.take(message), new Promise(() => undefined))];
    void send();
    while (sentTo(id) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await deliveryOf(test, id)).state).toBe('sending');
    room.clock.advance(2 * 60_000);
    await send();
    expect((await deliveryOf(test, id)).state).toBe('sending');
    room.clock.advance(2 * 60_000);
    expect(await room.get(SendDeliveries).organisations()).toEqual([member.organisationId]);
    await send();
    expect(await deliveryOf(test, id)).toMatchObject({ state: 'unknown', code: 'interrupted' });
    expect(sentTo(id)).toBe(1);
  });

  it('sends nothing when it dies before its claim is committed, and sends it then', async () => {
    const compose = room.compose;
    room.compose = async () => {
      throw new Error('No words');
    };
    const id = await aDelivery(room, member);
    await send();
    room.compose = compose;
    expect(await deliveryOf(test, id)).toMatchObject({ state: 'waiting', code: 'ECOMPOSE', tries: 1 });
    expect(sentTo(id)).toBe(0);
    room.clock.advance(60_000);
    await send();
    expect(await deliveryOf(test, id)).toMatchObject({ state: 'sent', code: null });
  });

  it('has a channel that throws down as one that may have sent', async () => {
    const id = await aDelivery(room, member);
    channel.next = [async () => Promise.reject(new Error('broken'))];
    await send();
    expect(await deliveryOf(test, id)).toMatchObject({ state: 'unknown', code: 'ECHANNEL' });
  });

  it('sends each once while several workers send at once', async () => {
    const ids = [];
    for (let one = 0; one < 60; one += 1) ids.push(await aDelivery(room, member));
    while ((await Promise.all([send(), send(), send()])).some((worked) => worked > 0));
    expect(ids.map(sentTo)).toEqual(ids.map(() => 1));
  });

  it('leaves the rest in peace while the channel is in trouble', async () => {
    const ids = [];
    for (let one = 0; one < 40; one += 1) ids.push(await aDelivery(room, member));
    channel.next = ids.map(() => ({ kind: 'deferred', code: 'ECONNECTION' }));
    await send();
    const tried = await test.owner(`SELECT id FROM deliveries WHERE tries > 0`);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThanOrEqual(10);
  });

  it('works in slices, so that one organisation’s thousands leave another’s few their turn', async () => {
    await test.owner(
      `INSERT INTO deliveries (organisation_id, id, member_id, channel, cause, kind, mandatory, content, state, due_at, created_at)
       SELECT $1, gen_random_uuid(), $2, 'mail', n::text, 'digest', false, '{}', 'waiting', $3, $3 FROM generate_series(1, 20000) n`,
      [member.organisationId, member.memberId, room.clock.now()],
    );
    const began = performance.now();
    const worked = await send();
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(worked).toBeGreaterThan(20);
    expect(channel.messages).toHaveLength(worked);
  });

  it('looks where something is due, and nowhere while the reaction behind it waits for an operator', async () => {
    const organisations = () => room.get(SendDeliveries).organisations();
    expect(await organisations()).toEqual([]);
    await aDelivery(room, member);
    expect(await organisations()).toEqual([member.organisationId]);
    await test.owner(
      `INSERT INTO ledger_cursors (organisation_id, follower, paused) VALUES ($1, 'test.telling', 'restored')`,
      [member.organisationId],
    );
    expect(await organisations()).toEqual([]);
  });

  it('ends what waited in a restored backup, and removes what is older than 90 days', async () => {
    const [waiting, old] = [await aDelivery(room, member), await aDelivery(room, member)];
    await test.owner(`UPDATE deliveries SET created_at = '2026-07-01', state = 'dropped' WHERE id = $1`, [old]);
    const ended = await test.database.within(member, (tx) => room.get(DeliveryRepository).endAll(tx, 'restored'));
    expect(ended).toEqual({ dropped: 1, unknown: 0 });
    expect(await deliveryOf(test, waiting)).toMatchObject({ state: 'dropped', code: 'restored' });
    expect(await room.get(ForgetDeliveries).organisations()).toEqual([member.organisationId]);
    await room.get(ForgetDeliveries).execute(member.organisationId);
    expect(await deliveryOf(test, old)).toBeUndefined();
    expect(await deliveryOf(test, waiting)).toBeDefined();
  });

  it('sends nothing where there is no channel, and leaves what waits', async () => {
    const other = await createTestDatabase();
    const silent = await theDeliveriesRoom(other, new FakeChannel('chat'));
    const { organisationId } = await anOrganisation(other);
    const somebody = await aMember(other, { organisationId });
    const id = await aDelivery(silent, somebody, { id: newId() });
    expect(await silent.get(SendDeliveries).organisations()).toEqual([]);
    expect(await silent.get(SendDeliveries).execute(organisationId)).toBe(0);
    expect((await deliveryOf(other, id)).state).toBe('waiting');
    await other.drop();
  });
});
