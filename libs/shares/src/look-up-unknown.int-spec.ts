import type { LookUpOutcome } from '#libs/network-contract';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { PublishShare, ResolveShare, SweepPublications } from './index.js';
import { saying } from '#testing/kernel';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const MINUTE = 60_000;
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const sweep = () => room.get(SweepPublications).execute(stage.organisationId);
const asked = () => room.adapter.lookedUp.length;
const found: LookUpOutcome = { kind: 'there', externalId: 'urn:li:share:77', permalink: 'https://network.example/77' };

/** A share whose answer never came. */
const aLostShare = async () => {
  const id = await aShare(room, stage);
  room.adapter.next = [{ kind: 'unknown', code: 'TIMEOUT', message: '?' }];
  await publish(id);
  return id;
};
const sweepAfter = async (milliseconds: number, ...outcomes: LookUpOutcome[]) => {
  room.adapter.nextLookUp = outcomes;
  room.clock.advance(milliseconds);
  await sweep();
};

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  room.adapter.tellsForMs = 55 * MINUTE;
  room.adapter.lookedUp.length = 0;
});
afterAll(() => test.drop());

describe('a share of which nobody knows whether it is out, where the network can tell', () => {
  it('is published when it stands there, with its address, and the member is asked nothing', async () => {
    const id = await aLostShare();
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'unknown',
      message: saying(/you need not do anything/),
    });
    await sweep();
    expect(asked()).toBe(0);
    await sweepAfter(20_000, found);
    expect(room.adapter.lookedUp).toMatchObject([{ key: id }]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: 'urn:li:share:77' });
    expect((await factsOf(test, id)).slice(-2)).toEqual(['publication.unknown', 'publication.published']);
    expect(postsOf(room, stage)).toEqual([]);
  });

  it('is sent again under its key when it is not there, though not while it may still be on its way', async () => {
    const id = await aLostShare();
    await sweepAfter(20_000, { kind: 'absent' });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown' });
    await sweepAfter(3 * MINUTE, { kind: 'absent' });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'scheduled', code: 'not_there' });
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published' });
    expect(postsOf(room, stage).map(({ post }) => post.key)).toEqual([id]);
  });

  it('is not sent again by a machine once the network may have forgotten its key', async () => {
    const id = await aLostShare();
    await sweepAfter(3 * MINUTE, { kind: 'absent' });
    room.clock.advance(55 * MINUTE);
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown', message: saying(/then say so here/) });
    expect(postsOf(room, stage)).toEqual([]);
    await room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again: true });
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published' });
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('is not called absent when the member has connected anew since, perhaps another account', async () => {
    const id = await aLostShare();
    await test.owner('UPDATE connections SET connected_at = $2 WHERE organisation_id = $1', [
      stage.organisationId,
      new Date(room.clock.now().getTime() + 1_000),
    ]);
    await sweepAfter(3 * MINUTE, { kind: 'absent' });
    expect(asked()).toBe(1);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown' });
    await sweepAfter(5 * MINUTE, found);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published' });
  });

  it('is asked about less and less often, and left to its member when the network knows no more', async () => {
    const id = await aLostShare();
    for (let minute = 0; minute < 60; minute += 1) await sweepAfter(MINUTE);
    expect(asked()).toBeGreaterThan(4);
    expect(asked()).toBeLessThan(15);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown', message: saying(/then say so here/) });
    const before = asked();
    await sweepAfter(MINUTE, found);
    expect(asked()).toBe(before);
    expect(await room.get(SweepPublications).organisations()).not.toContain(stage.organisationId);
  });

  it('stays as its member has said, whatever the network says later', async () => {
    const id = await aLostShare();
    await room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again: false });
    await sweepAfter(MINUTE, found);
    expect(asked()).toBe(0);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed' });
  });

  it('is not asked about where the network can never tell', async () => {
    room.adapter.tellsForMs = 0;
    const id = await aLostShare();
    await sweepAfter(MINUTE, found);
    expect(asked()).toBe(0);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown', message: saying(/then say so here/) });
  });
});
