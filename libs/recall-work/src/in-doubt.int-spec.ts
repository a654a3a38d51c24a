import type { Actor } from '#libs/kernel';
import { CancelShare, HoldRestored, PublishShare, ResolveShare } from '#libs/shares';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  aShareGivenUp,
  attemptsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
} from '#testing/shares';
import { carriedOut, finishes, recalled, theRecallRoom } from '../testing/index.js';
import { RecallPreview, RecallProgress } from './index.js';
import { WhatIsLeft } from './what-is-left.queries.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;

const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const recall = () => recalled(room, lead, stage.item.itemId);
const work = () => carriedOut(room, stage.organisationId);
/** What a worker does who has taken it for another try. */
async function claimed(id: string) {
  const [row] = await test.owner<{ claim_token: string }>(
    `UPDATE publications SET state = 'publishing', claim_token = gen_random_uuid(), claimed_at = updated_at, attempts = 2
      WHERE share_id = $1 RETURNING claim_token`,
    [id],
  );
  await test.owner(
    `INSERT INTO publication_attempts (organisation_id, share_id, number, claim_token, started_at) VALUES ($1, $2, 2, $3, now())`,
    [stage.organisationId, id, row!.claim_token],
  );
}
const reach = async () => {
  const { waiting, inDoubt } = await room.get(RecallPreview).of(lead, stage.item.itemId);
  return { waiting, inDoubt };
};
const progress = async (id: string) => (await room.get(RecallProgress).get(lead, id)).shares;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] });
});
afterAll(() => test.drop());

describe('a recalled share of which nobody knows whether it is out', () => {
  it.each([
    ['before the work begins', false],
    ['after it was asked for', true],
  ])('is not sent again, and gone when its member says so %s', async (_when, worked) => {
    const id = await aShare(room, stage);
    room.adapter.next = [{ kind: 'unknown', code: 'ECONNRESET', message: 'No answer.' }];
    await publish(id);
    const recallId = await recall();
    if (worked) await work();
    const resolve = (again: boolean) =>
      room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again });
    await expect(resolve(true)).rejects.toMatchObject({ kind: 'conflict', code: 'recalled' });
    expect((await publicationOf(test, id)).state).toBe('unknown');
    await resolve(false);
    await work();
    expect(await progress(recallId)).toEqual({ gone: 1 });
    const said = await test.owner('SELECT state, settled_by FROM recalled_shares WHERE share_id = $1', [id]);
    expect(said).toEqual([{ state: 'gone', settled_by: stage.member.memberId }]);
  });

  const givenUp = () => aShareGivenUp(room, stage);
  const done = async (recallId: string) => {
    const { shares, finishedAt } = await room.get(RecallProgress).get(lead, recallId);
    return { shares, done: finishedAt !== null };
  };
  it('is taken back when its network says, late, that it is live, though its member said that it is not, and all was done', async () => {
    const { id, late } = await givenUp();
    const recallId = await recall();
    await room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again: false });
    await work();
    expect(await done(recallId)).toEqual({ shares: { gone: 1 }, done: true });
    await late();
    expect((await done(recallId)).done).toBe(false);
    await work();
    expect(await done(recallId)).toEqual({ shares: { withdrawn: 1 }, done: true });
    expect(room.adapter.withdrawn).toContain(`urn:li:share:${id}`);
    expect(await finishes(test, stage.item.itemId)).toBe(2);
    await work();
    expect(await finishes(test, stage.item.itemId)).toBe(2);
  });

  const notLive = (id: string, again: boolean) =>
    room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again });
  it.each<[string, (id: string) => Promise<unknown>]>([
    ['waits to be sent again', async () => {}],
    ['is being made ready for that', (id) => claimed(id)],
    ['was called off', (id) => room.get(CancelShare).execute(stage.member, id)],
    [
      'was refused when it was sent again',
      async (id) => {
        room.adapter.next = [{ kind: 'refused', code: '422', message: 'No.', permanent: true }];
        await publish(id);
      },
    ],
  ])('is looked for anew where its member had looked, and it %s', async (_, then) => {
    const { id } = await givenUp();
    await notLive(id, true);
    await then(id);
    expect(await reach()).toEqual({ waiting: 0, inDoubt: 1 });
    const recallId = await recall();
    await work();
    expect(await done(recallId)).toEqual({ shares: { asked: 1 }, done: false });
    expect((await publicationOf(test, id)).state).toBe('unknown');
    expect((await attemptsOf(test, id)).every(({ outcome }) => outcome !== null)).toBe(true);
    await expect(notLive(id, true)).rejects.toMatchObject({ code: 'recalled' });
    await notLive(id, false);
    await work();
    expect(await done(recallId)).toEqual({ shares: { gone: 1 }, done: true });
    expect(postsOf(room, stage)).toEqual([]);
  });

  it('is not asked for where its member had left it at that, or its network had said that it did not arrive', async () => {
    const { id } = await givenUp();
    await notLive(id, false);
    const other = await aShare(room, stage, { text: 'See {{link}}' });
    await test.owner(
      `INSERT INTO publication_attempts (organisation_id, share_id, number, claim_token, started_at, ended_at, outcome)
       VALUES ($1, $2, 9, gen_random_uuid(), now(), now(), 'not_there')`,
      [stage.organisationId, other],
    );
    room.clock.advance(60_000);
    expect(await reach()).toEqual({ waiting: 1, inDoubt: 0 });
    const recallId = await recall();
    await work();
    expect(await done(recallId)).toEqual({ shares: { called_off: 1 }, done: true });
  });

  it('is taken back when the answer comes while its member is asked', async () => {
    const { id, late } = await givenUp();
    await notLive(id, true);
    const recallId = await recall();
    await work();
    await late();
    await work();
    expect(await done(recallId)).toEqual({ shares: { withdrawn: 1 }, done: true });
    expect(room.adapter.withdrawn).toContain(`urn:li:share:${id}`);
  });

  it('is taken back though the recall’s work, which saw it before the answer, settled it after that, and ended', async () => {
    const { id, late } = await givenUp();
    const recallId = await recall();
    await room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again: false });
    await work();
    await late();
    await test.owner(`UPDATE recalled_shares SET settled_at = settled_at + interval '1 second' WHERE share_id = $1`, [
      id,
    ]);
    expect(
      await test.database.within(stage.organisationId, (tx) =>
        room.get(WhatIsLeft).anything(tx, { id: recallId, itemId: stage.item.itemId }),
      ),
    ).toBe(true);
    await work();
    expect(await done(recallId)).toEqual({ shares: { withdrawn: 1 }, done: true });
  });

  it('waits after a backup was restored: gone, not deleted, when its member says that it is not there', async () => {
    const id = await aShare(room, stage);
    await test.database.within(stage.organisationId, (tx) => room.get(HoldRestored).execute(tx));
    const recallId = await recall();
    await work();
    await room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again: false });
    await work();
    expect(await progress(recallId)).toEqual({ gone: 1 });
  });
});
