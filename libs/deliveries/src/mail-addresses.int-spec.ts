import type { Actor } from '#libs/kernel';
import { FakeChannel } from '#testing/channels';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aDelivery, deliveryOf, theDeliveriesRoom, type DeliveriesRoom } from '../testing/index.js';
import { DeliveryQueries, MailAddresses, SendDeliveries, SwitchAddressOn } from './index.js';

describe('an address that refuses mail', () => {
  let test: TestDatabase;
  let room: DeliveriesRoom;
  let member: Actor;
  let admin: Actor;
  const channel = new FakeChannel();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theDeliveriesRoom(test, channel);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    room.clock.set('2026-11-02T09:00:00Z');
    const { organisationId } = await anOrganisation(test);
    member = await aMember(test, { organisationId, name: 'Bo Refusing' });
    admin = await aMember(test, { organisationId, roles: ['admin'] });
  });

  async function deliver(code?: string, choices: Parameters<typeof aDelivery>[2] = {}): Promise<string> {
    const id = await aDelivery(room, member, choices);
    channel.next = code ? [{ kind: 'refused', code }] : [];
    await room.get(SendDeliveries).execute(member.organisationId);
    return (await deliveryOf(test, id)).state;
  }
  const isOff = () => test.database.within(member, (tx) => room.get(MailAddresses).isOff(tx, member.memberId));
  const facts = async () =>
    (
      await test.owner<{ kind: string; subject_id: string; detail: object }>(
        `SELECT kind, subject_id, detail FROM ledger_entries WHERE organisation_id = $1 AND kind LIKE 'mail.%' ORDER BY id`,
        [member.organisationId],
      )
    ).map(({ kind, subject_id, detail }) => [kind, subject_id, detail]);

  it('is switched off after its third refusal: one fact, and from then on only what is mandatory goes there', async () => {
    for (const _ of [1, 2]) expect(await deliver('550')).toBe('bounced');
    expect(await isOff()).toBe(false);
    expect(await deliver('5.2.2')).toBe('bounced');
    expect(await isOff()).toBe(true);
    expect(await facts()).toEqual([['mail.address_switched_off', member.memberId, { code: '5.2.2' }]]);
    expect(await deliver()).toBe('dropped');
    expect(await deliver('550', { mandatory: true })).toBe('bounced');
    expect(await deliver(undefined, { mandatory: true })).toBe('sent');
    expect(await facts()).toHaveLength(1);
  });

  it('is switched off at once when there is nobody', async () => {
    await deliver('5.1.1');
    expect(await isOff()).toBe(true);
  });

  it('is another one once the member has another, and what refused the old one blames nobody', async () => {
    await deliver('5.1.1');
    await test.owner('UPDATE members SET email = $1 WHERE id = $2', ['new@example.org', member.memberId]);
    expect(await isOff()).toBe(false);
    expect(await deliver('5.1.1')).toBe('bounced');
    expect(await isOff()).toBe(false);
  });

  it('is switched on again by an admin, who sees it, and refusals are counted anew', async () => {
    await deliver('5.1.1');
    const [row] = (await room.get(DeliveryQueries).list(admin, { limit: 5 })).items;
    expect(row).toMatchObject({ member: { name: 'Bo Refusing' }, state: 'bounced', code: '5.1.1' });
    expect(row!.addressOffSince).toEqual(room.clock.now());
    await room.get(SwitchAddressOn).execute(admin, member.memberId);
    await room.get(SwitchAddressOn).execute(admin, member.memberId);
    expect(await isOff()).toBe(false);
    expect((await facts()).map(([kind]) => kind)).toEqual(['mail.address_switched_off', 'mail.address_switched_on']);
    expect(await deliver('550')).toBe('bounced');
    expect(await isOff()).toBe(false);
    await expect(room.get(SwitchAddressOn).execute(admin, member.organisationId)).rejects.toThrow();
  });
});

describe('what was delivered', () => {
  let test: TestDatabase;
  let room: DeliveriesRoom;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theDeliveriesRoom(test);
  });
  afterAll(() => test.drop());

  it('is listed newest first, by state and member, page by page, and never with its words', async () => {
    const { organisationId } = await anOrganisation(test);
    const [one, two] = [await aMember(test, { organisationId }), await aMember(test, { organisationId })];
    for (const member of [one, two, one]) {
      await aDelivery(room, member);
      room.clock.advance(1_000);
    }
    await room.get(SendDeliveries).execute(organisationId);
    await aDelivery(room, two);
    const list = room.get(DeliveryQueries);
    const first = await list.list(one, { limit: 3 });
    const rest = await list.list(one, { limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...rest.items].map(({ member }) => member.id)).toEqual(
      [two, one, two, one].map(({ memberId }) => memberId),
    );
    expect(rest.nextCursor).toBeNull();
    expect((await list.list(one, { limit: 9, state: 'waiting' })).items).toHaveLength(1);
    expect((await list.list(one, { limit: 9, memberId: one.memberId })).items).toHaveLength(2);
    expect(Object.keys(first.items[0]!).sort()).toEqual([
      'addressOffSince',
      'channel',
      'code',
      'createdAt',
      'dueAt',
      'id',
      'kind',
      'mandatory',
      'member',
      'sentAt',
      'state',
      'tries',
    ]);
  });

  it('is told over all organisations by what it was deferred with, and since when', async () => {
    const member = await aMember(test, { organisationId: (await anOrganisation(test)).organisationId });
    const id = await aDelivery(room, member);
    await test.owner(
      `UPDATE deliveries SET tries = 2, code = '535', created_at = now() - interval '10 minutes' WHERE id = $1`,
      [id],
    );
    const [deferred] = await room.get(DeliveryQueries).deferred();
    expect(deferred).toEqual({ code: '535', deliveries: 1, seconds: expect.any(Number) });
    expect(deferred!.seconds).toBeGreaterThanOrEqual(600);
  });
});
