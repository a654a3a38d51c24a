import type { Actor } from '#libs/kernel';
import type { PublishOutcome } from '#libs/network-contract';
import { PublishShare, ResolveShare, SweepPublications } from '#libs/shares';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, aShare, publicationOf, type SharesRoom, type Stage } from '#testing/shares';
import { carriedOut, recalled, theRecallRoom } from '../testing/index.js';
import { RecallProgress } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] });
});
afterAll(() => test.drop());

const work = () => carriedOut(room, stage.organisationId);
const resolve = (id: string, resolution: Parameters<ResolveShare['execute']>[2]) =>
  room.get(ResolveShare).execute(stage.member, id, resolution);
const isDone = async (recallId: string) => (await room.get(RecallProgress).get(lead, recallId)).finishedAt !== null;
const published = (externalId: string): PublishOutcome => ({ kind: 'published', externalId, permalink: null });

/** A try of a share that is at the network, and what brings its answer. */
async function sent(id: string) {
  let answer!: (outcome: PublishOutcome) => void;
  const asked = new Promise<void>((called) => {
    room.adapter.next = [
      () => {
        called();
        return new Promise((done) => (answer = done));
      },
    ];
  });
  const trying = room.get(PublishShare).execute(stage.organisationId, id);
  await asked;
  return async (outcome: PublishOutcome) => {
    answer(outcome);
    await trying;
  };
}
async function givenUp() {
  const id = await aShare(room, stage);
  const late = await sent(id);
  room.clock.advance(10 * 60_000);
  await room.get(SweepPublications).execute(stage.organisationId);
  return { id, late };
}

describe('a recall that learns late which post it is about', () => {
  it('takes it back where its member was asked, because nobody knew its address', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'live' });
    const recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    expect(await isDone(recallId)).toBe(false);
    expect(room.adapter.withdrawn).not.toContain('urn:li:share:late');
    await late(published('urn:li:share:late'));
    await work();
    expect(room.adapter.withdrawn).toContain('urn:li:share:late');
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
    expect(await isDone(recallId)).toBe(true);
  });

  it('takes it back where it was just being sent once more, although that was refused', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'not_live', again: true });
    const second = await sent(id);
    const recallId = await recalled(room, lead, stage.item.itemId);
    await work();
    expect(await isDone(recallId)).toBe(false);
    await late(published('urn:li:share:first'));
    await work();
    await second({ kind: 'refused', code: '422', message: 'No.', permanent: true });
    await work();
    expect(room.adapter.withdrawn).toContain('urn:li:share:first');
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
    expect(await isDone(recallId)).toBe(true);
  });
});
