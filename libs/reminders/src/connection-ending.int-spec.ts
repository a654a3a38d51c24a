import type { Actor } from '#libs/kernel';
import { aConnection } from '#testing/networks';
import { aMember, anOrganisation } from '#testing/people';
import { ReminderStage } from '../testing/index.js';

const DAY = 24;

describe('a connection that ends soon', () => {
  let stage: ReminderStage;
  let member: Actor;

  beforeAll(async () => {
    stage = await ReminderStage.open();
  });
  afterAll(() => stage.test.drop());
  beforeEach(async () => {
    member = await aMember(stage.test, await anOrganisation(stage.test));
  });
  const told = async () => (await stage.told(member.organisationId)).map(({ about }) => about.days);

  it('is told to the member 14, 7, 3 and 1 days before, once each', async () => {
    const { connectionId: id } = await aConnection(stage.test, member, {
      connectedAt: stage.clock.now(),
      expiresAt: stage.in(60 * DAY),
    });
    await stage.remind();
    expect(await told()).toEqual([]);
    stage.hours(46 * DAY - 1);
    await stage.remind();
    expect(await told()).toEqual([]);
    for (let hour = 0; hour < 15 * DAY; hour += 6) {
      stage.hours(6);
      await stage.remind();
    }
    expect(await told()).toEqual([14, 7, 3, 1]);
    expect((await stage.told(member.organisationId))[0]).toMatchObject({
      who: member.memberId,
      of: id,
      about: { network: 'LinkedIn', account: 'Test Person' },
    });
  });

  it('is told once with the days that are left when nobody worked for long', async () => {
    await aConnection(stage.test, member, { connectedAt: stage.clock.now(), expiresAt: stage.in(60 * DAY) });
    stage.hours(55 * DAY);
    await stage.remind();
    await stage.remind();
    expect(await told()).toEqual([5]);
    stage.hours(2 * DAY);
    await stage.remind();
    expect(await told()).toEqual([5, 3]);
  });

  it('is nothing to tell when the network gave it for a shorter time, for ever, or it has ended', async () => {
    await aConnection(stage.test, member, { connectedAt: stage.clock.now(), expiresAt: stage.in(5 * DAY) });
    const other = await aMember(stage.test, member);
    await aConnection(stage.test, other, { connectedAt: stage.clock.now(), expiresAt: null });
    stage.hours(1);
    await stage.remind();
    expect(await told()).toEqual([]);
    stage.hours(2 * DAY);
    await stage.remind();
    expect(await told()).toEqual([3]);
    stage.hours(10 * DAY);
    await stage.remind();
    expect(await told()).toEqual([3]);
  });

  it('is told anew for the next time when it was renewed', async () => {
    const { connectionId: id } = await aConnection(stage.test, member, {
      connectedAt: stage.clock.now(),
      expiresAt: stage.in(20 * DAY),
    });
    stage.hours(10 * DAY);
    await stage.remind();
    await stage.test.owner('UPDATE connections SET expires_at = $2, connected_at = $3 WHERE id = $1', [
      id,
      stage.in(60 * DAY),
      stage.clock.now(),
    ]);
    await stage.remind();
    stage.hours(47 * DAY);
    await stage.remind();
    expect(await told()).toEqual([10, 13]);
  });
});
