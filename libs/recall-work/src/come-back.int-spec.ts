import { FollowLedger } from '#libs/ledger';
import type { Actor } from '#libs/kernel';
import { InboxQueries } from '#libs/notifications';
import { ChangeMember } from '#libs/people';
import { ResolveShare } from '#libs/shares';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, aPublishedShare, aShareGivenUp, factsOf, type SharesRoom, type Stage } from '#testing/shares';
import { carriedOut, finishes, recalled, theRecallRoom } from '../testing/index.js';
import { ConfirmDeletion, DeletionTasks, RecallProgress, RecalledShares } from './index.js';
import { WhatIsLeft } from './what-is-left.queries.js';

const DAY = 24 * 3_600_000;

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;
let admin: Actor;

const recall = () => recalled(room, lead, stage.item.itemId);
const follow = () => room.get(FollowLedger).execute(stage.organisationId);
const work = () => carriedOut(room, stage.organisationId);
const tasks = () => room.get(DeletionTasks).list(stage.member);
const gone = (id: string) => room.get(ConfirmDeletion).execute(stage.member, id);
const ends = () => finishes(test, stage.item.itemId);
const becomes = async (status: 'active' | 'deactivated') => {
  await room.get(ChangeMember).execute(admin, stage.member.memberId, { status });
  await follow();
};
const done = async (recallId: string) => {
  const { shares, finishedAt } = await room.get(RecallProgress).get(lead, recallId);
  return { shares, done: finishedAt !== null };
};
const codeOf = async (recallId: string) =>
  (await room.get(RecalledShares).list(lead, recallId, { limit: 2 })).items.map(({ code }) => code);
const unread = async () => {
  const { items } = await room.get(InboxQueries).list(stage.member, { unread: true, limit: 20 });
  return items.map(({ kind }) => kind).filter((kind) => kind.startsWith('recall.'));
};

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] });
  // Who has a password is active at once when they come back; without one they accept an invitation first.
  await test.owner(`UPDATE members SET password_hash = 'x' WHERE id = $1`, [stage.member.memberId]);
  admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
});
afterAll(() => test.drop());

describe('a recalled post whose member was not here', () => {
  it('is asked for as soon as they are here again, though all was done', async () => {
    const id = await aPublishedShare(room, stage);
    await becomes('deactivated');
    const recallId = await recall();
    await work();
    expect(await done(recallId)).toEqual({ shares: { cannot: 1 }, done: true });
    await becomes('active');
    expect((await done(recallId)).done).toBe(false);
    await work();
    expect(await tasks()).toMatchObject([{ shareId: id, code: 'not_connected' }]);
    await follow();
    expect(await unread()).toEqual(['recall.asked']);
    await gone(id);
    await work();
    expect(await done(recallId)).toEqual({ shares: { gone: 1 }, done: true });
    expect(await ends()).toBe(2);
  });

  it('is asked for anew, with its reminders, where they had been asked before they left', async () => {
    const id = await aPublishedShare(room, stage);
    await test.owner(`UPDATE connections SET status = 'revoked' WHERE member_id = $1`, [stage.member.memberId]);
    const recallId = await recall();
    await work();
    room.clock.advance(DAY);
    await work();
    await becomes('deactivated');
    room.clock.advance(DAY);
    await work();
    expect(await done(recallId)).toEqual({ shares: { cannot: 1 }, done: true });
    await becomes('active');
    await work();
    expect(await tasks()).toMatchObject([{ shareId: id, askedAt: room.clock.now() }]);
    room.clock.advance(DAY);
    await work();
    const asked = (await factsOf(test, id)).filter((kind) => kind.startsWith('recall.'));
    expect(asked).toEqual(['recall.asked', 'recall.reminded', 'recall.asked', 'recall.reminded']);
  });

  it('is work of a recall that is just ending when they come back', async () => {
    await aPublishedShare(room, stage);
    await becomes('deactivated');
    const recallId = await recall();
    await work();
    const left = () =>
      test.database.within(stage.organisationId, (tx) =>
        room.get(WhatIsLeft).anything(tx, { id: recallId, itemId: stage.item.itemId }),
      );
    expect(await left()).toBe(false);
    await room.get(ChangeMember).execute(admin, stage.member.memberId, { status: 'active' });
    expect(await left()).toBe(true);
  });
});

describe('a recalled share in doubt whose member is not here', () => {
  it('is asked about when they come back, and what they say is live is theirs to delete', async () => {
    const { id } = await aShareGivenUp(room, stage);
    await becomes('deactivated');
    const recallId = await recall();
    await work();
    expect(await done(recallId)).toEqual({ shares: { cannot: 1 }, done: true });
    expect(await codeOf(recallId)).toEqual(['in_doubt']);
    await becomes('active');
    await work();
    expect(await tasks()).toMatchObject([{ shareId: id, code: 'in_doubt' }]);
    const permalink = 'https://www.linkedin.com/feed/update/urn:li:share:7777/';
    await room.get(ResolveShare).execute(stage.member, id, { outcome: 'live', permalink });
    await work();
    expect(await tasks()).toMatchObject([{ shareId: id, code: 'not_connected', permalink }]);
    expect((await done(recallId)).done).toBe(false);
  });

  it('is taken back when its network says, late, that it is live', async () => {
    const { externalId, late } = await aShareGivenUp(room, stage);
    await test.owner(`UPDATE members SET status = 'deactivated' WHERE id = $1`, [stage.member.memberId]);
    const recallId = await recall();
    await work();
    expect(await done(recallId)).toEqual({ shares: { cannot: 1 }, done: true });
    await late();
    await follow();
    expect((await done(recallId)).done).toBe(false);
    await work();
    expect(await done(recallId)).toEqual({ shares: { withdrawn: 1 }, done: true });
    expect(room.adapter.withdrawn).toContain(externalId);
  });

  it('ends once more, and is said to be out, where nothing can be deleted without them', async () => {
    const { late } = await aShareGivenUp(room, stage);
    await becomes('deactivated');
    const recallId = await recall();
    await work();
    await late();
    await follow();
    await work();
    expect(await done(recallId)).toEqual({ shares: { cannot: 1 }, done: true });
    expect(await codeOf(recallId)).toEqual(['member_gone']);
    await follow();
    await work();
    expect(await ends()).toBe(2);
  });
});
