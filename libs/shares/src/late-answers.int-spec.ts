import type { PublishOutcome } from '#libs/network-contract';
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
import { CancelShare, PublishShare, ResolveShare, SweepPublications, WithdrawShare, type Resolution } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const LIVE = { kind: 'published', externalId: 'urn:li:share:42', permalink: 'https://www.linkedin.com/42' } as const;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

/** A share whose try the sweep has given up, and what brings its answer after all. */
async function givenUp() {
  const id = await aShare(room, stage);
  let answer!: (outcome: PublishOutcome) => void;
  const asked = new Promise<void>((called) => {
    room.adapter.next = [
      () => {
        called();
        return new Promise((resolve) => (answer = resolve));
      },
    ];
  });
  const trying = room.get(PublishShare).execute(stage.organisationId, id);
  await asked;
  room.clock.advance(10 * 60_000);
  await room.get(SweepPublications).execute(stage.organisationId);
  expect((await publicationOf(test, id)).state).toBe('unknown');
  const late = async (outcome: PublishOutcome) => {
    answer(outcome);
    await trying;
  };
  return { id, late };
}
const resolve = (id: string, resolution: Resolution) => room.get(ResolveShare).execute(stage.member, id, resolution);
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);

describe('an answer that comes after its try was given up', () => {
  it('puts on record that it is live, also where its member left it at that, and nothing is sent', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'not_live', again: false });
    expect((await publicationOf(test, id)).state).toBe('failed');
    await late(LIVE);
    expect(await publicationOf(test, id)).toMatchObject({
      ...{ state: 'published', code: 'late_answer', external_id: LIVE.externalId, attempts: 1 },
    });
    expect((await factsOf(test, id)).slice(-2)).toEqual(['publication.failed', 'publication.published']);
    const offered = await test.owner('SELECT FROM feed_shares WHERE member_id = $1', [stage.member.memberId]);
    expect(offered).toHaveLength(1);
    await publish(id);
    expect(postsOf(room, stage)).toEqual([]);
  });

  it('does so where it was to be sent again and was called off', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'not_live', again: true });
    await room.get(CancelShare).execute(stage.member, id);
    await late(LIVE);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', code: 'late_answer' });
  });

  it('changes nothing of what was taken back since', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'live', permalink: 'https://www.linkedin.com/feed/update/urn:li:share:42/' });
    await room.get(WithdrawShare).execute(stage.member, id);
    await late(LIVE);
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
  });

  it('changes nothing where it says that it was not taken', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'not_live', again: false });
    await late({ kind: 'refused', code: '422', message: 'No.', permanent: true });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'not_live' });
  });
});
