import type { PublishOutcome } from '#libs/network-contract';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  A_TEXT,
  aFreshStage,
  aShareGivenUp,
  attemptsOf,
  factsOf,
  postsOf,
  publicationOf,
  sentOut,
  type SharesRoom,
  type Stage,
  theSharesRoom,
  withPicture,
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

async function giveUp(id: string) {
  room.clock.advance(10 * 60_000);
  await room.get(SweepPublications).execute(stage.organisationId);
  expect((await publicationOf(test, id)).state).toBe('unknown');
}

const givenUp = () => aShareGivenUp(room, stage);
/** The same, that its member has had sent again, and what brings the answer of that. */
async function sentTwice() {
  const { id, late } = await givenUp();
  await resolve(id, { outcome: 'not_live', again: true });
  return { id, late, second: await sentOut(room, stage, id) };
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
    room.adapter.standing.set('urn:li:share:42', { text: A_TEXT, edited: false });
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

  it('brings the address that its member did not give, once', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'live' });
    await late(LIVE);
    expect(await publicationOf(test, id)).toMatchObject({
      ...{ state: 'published', code: null, message: null, external_id: LIVE.externalId, permalink: LIVE.permalink },
    });
    const facts = await factsOf(test, id);
    expect(facts.filter((kind) => kind === 'publication.published')).toHaveLength(1);
  });

  it('does not change the address that its member gave and the network showed', async () => {
    const { id, late } = await givenUp();
    room.adapter.standing.set('urn:li:share:7', { text: A_TEXT, edited: false });
    await resolve(id, { outcome: 'live', permalink: 'https://www.linkedin.com/feed/update/urn:li:share:7/' });
    await late(LIVE);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: 'urn:li:share:7' });
  });
});

describe('an answer that comes after its share was sent once more', () => {
  it.each<[string, PublishOutcome]>([
    ['was refused', { kind: 'refused', code: '422', message: 'No.', permanent: true }],
    ['was a duplicate', { kind: 'duplicate', externalId: 'urn:li:share:9', permalink: null }],
    ['never arrived', { kind: 'not_sent', code: 'NETWORK', message: 'No route.' }],
    ['came too often', { kind: 'rate_limited', code: '429', message: 'Later.', daily: false, until: null }],
    ['got no answer', { kind: 'unknown', code: '504', message: 'No answer.' }],
  ])('stands although the second call %s, and there is no third', async (_, outcome) => {
    const { id, late, second } = await sentTwice();
    await late(LIVE);
    await second(outcome);
    expect(await publicationOf(test, id)).toMatchObject({
      ...{ state: 'published', code: 'late_answer', external_id: LIVE.externalId, permalink: LIVE.permalink },
    });
    expect(await attemptsOf(test, id)).toMatchObject([
      { outcome: 'published', external_id: LIVE.externalId },
      { outcome: outcome.kind, external_id: null },
    ]);
    room.clock.advance(60 * 60_000);
    await room.get(SweepPublications).execute(stage.organisationId);
    await publish(id);
    expect(await attemptsOf(test, id)).toHaveLength(2);
    expect(postsOf(room, stage)).toEqual([]);
  });

  it('stands where nothing is heard of the second call', async () => {
    const { id, late } = await sentTwice();
    await late(LIVE);
    room.clock.advance(60 * 60_000);
    await room.get(SweepPublications).execute(stage.organisationId);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: LIVE.externalId });
    expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'published' }, { outcome: 'unknown' }]);
  });

  it('settles it where both tries were given up', async () => {
    const { id, late, second } = await sentTwice();
    await giveUp(id);
    await late(LIVE);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: LIVE.externalId });
    await second({ kind: 'refused', code: '422', message: 'No.', permanent: true });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: LIVE.externalId });
  });

  it('ends what is made ready, and nothing is sent', async () => {
    stage = await withPicture(test, room, stage);
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'not_live', again: true });
    jest.spyOn(room.adapter, 'prepare').mockImplementationOnce(async (_holder, post) => {
      await late(LIVE);
      return { kind: 'prepared', post: { network: 'linkedin', body: { post } } };
    });
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: LIVE.externalId });
    expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'published' }, { outcome: 'not_cleared' }]);
    expect(postsOf(room, stage)).toEqual([]);
  });

  it('keeps the last call from being made, whatever has put the share back in line', async () => {
    const { id, late } = await givenUp();
    await resolve(id, { outcome: 'not_live', again: true });
    await late(LIVE);
    await test.owner(
      `UPDATE publications SET state = 'scheduled', external_id = NULL, permalink = NULL, published_at = NULL
        WHERE share_id = $1`,
      [id],
    );
    expect(await publish(id)).toBe(true);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: LIVE.externalId });
    expect(await attemptsOf(test, id)).toMatchObject([
      { outcome: 'published' },
      { outcome: 'not_cleared', code: 'LATE_ANSWER' },
    ]);
    expect(postsOf(room, stage)).toEqual([]);
  });
});
