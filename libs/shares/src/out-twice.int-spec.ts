import type { Actor } from '#libs/kernel';
import type { PublishOutcome } from '#libs/network-contract';
import { AskReviewer, DecideText, TextReviewQueries } from '#libs/text-reviews';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  A_TEXT,
  aFreshStage,
  aShare,
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
import { PublishShare, ResolveShare, WithdrawShare, type Resolution } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

const live = (number: number): PublishOutcome => ({
  kind: 'published',
  externalId: `urn:li:share:${number}`,
  permalink: `https://www.linkedin.com/${number}`,
});
const resolve = (id: string, resolution: Resolution) => room.get(ResolveShare).execute(stage.member, id, resolution);
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const stateOf = async (id: string) => (await publicationOf(test, id)).state;

/** A share that its member had sent again too early, so that both tries are at the network. */
async function sentTwice() {
  const { id, late } = await aShareGivenUp(room, stage);
  await resolve(id, { outcome: 'not_live', again: true });
  return { id, first: late, second: await sentOut(room, stage, id) };
}

describe('a share of which the network made two posts', () => {
  it.each([
    ['the first answer comes first', ['first', 'second']],
    ['the second answer comes first', ['second', 'first']],
  ] as const)('is told so once when %s, and taking it back deletes both', async (_, [one, other]) => {
    const { id, ...answers } = await sentTwice();
    await answers[one](live(one === 'first' ? 1 : 2));
    expect(await factsOf(test, id)).not.toContain('publication.doubled');
    await answers[other](live(other === 'first' ? 1 : 2));
    const facts = await factsOf(test, id);
    expect(facts.filter((kind) => kind === 'publication.doubled')).toHaveLength(1);
    expect(facts.filter((kind) => kind === 'publication.published')).toHaveLength(1);
    const { state, code, message } = await publicationOf(test, id);
    expect({ state, code }).toEqual({ state: 'published', code: 'out_twice' });
    expect(JSON.stringify(message)).toContain('https://www.linkedin.com/1 · https://www.linkedin.com/2');
    await room.get(WithdrawShare).execute(stage.member, id);
    expect(room.adapter.withdrawn).toEqual(expect.arrayContaining(['urn:li:share:1', 'urn:li:share:2']));
    expect(await stateOf(id)).toBe('withdrawn');
  });

  it('is out again when the other post is heard of after the one was taken back', async () => {
    const { id, first, second } = await sentTwice();
    await second(live(12));
    await room.get(WithdrawShare).execute(stage.member, id);
    await first(live(11));
    expect(await publicationOf(test, id)).toMatchObject({
      ...{ state: 'published', code: 'late_answer', external_id: 'urn:li:share:11' },
    });
    expect(await factsOf(test, id)).not.toContain('publication.doubled');
  });

  it('is not, when both answers name one post', async () => {
    const { id, first, second } = await sentTwice();
    await first(live(5));
    await second(live(5));
    expect(await factsOf(test, id)).not.toContain('publication.doubled');
  });
});

describe('a share that turns out to be live', () => {
  const TEXT = 'A reviewword of my own.';
  let reviewer: Actor;

  async function approve() {
    const { versionId, captionId } = stage.item;
    const order = { versionId, captionId, network: 'linkedin' as const, text: TEXT };
    const id = await room.get(AskReviewer).execute(stage.member, order);
    const { textHash } = await room.get(TextReviewQueries).get(reviewer, id);
    await room.get(DecideText).execute(reviewer, id, { textHash, decision: 'approved', reason: 'Fine here.' });
  }
  beforeEach(async () => {
    reviewer = await aMember(test, { organisationId: stage.organisationId, roles: ['reviewer'] });
  });
  const tomorrow = { localTime: '2026-11-03T08:00', timeZone: 'UTC' };
  const inAWeek = { localTime: '2026-11-09T08:00', timeZone: 'UTC' };
  const leftAtThat = async (text: string) => {
    const { id, late } = await aShareGivenUp(room, stage, { text });
    await resolve(id, { outcome: 'not_live', again: false });
    return late;
  };

  it('ends what waits to say the same within a day, and leaves what says something else, or later', async () => {
    const late = await leftAtThat(A_TEXT);
    const [same, later] = [
      await aShare(room, stage, { schedule: tomorrow }),
      await aShare(room, stage, { schedule: inAWeek }),
    ];
    const other = await aShare(room, stage, { text: 'In other words.', schedule: tomorrow });
    await late(live(21));
    expect(await publicationOf(test, same)).toMatchObject({ state: 'failed', code: 'said_already' });
    expect([await stateOf(later), await stateOf(other)]).toEqual(['scheduled', 'scheduled']);
  });

  it('ends what is just made ready to say the same, and nothing is sent', async () => {
    stage = await withPicture(test, room, stage);
    const late = await leftAtThat(A_TEXT);
    const id = await aShare(room, stage);
    jest.spyOn(room.adapter, 'prepare').mockImplementationOnce(async (_holder, post) => {
      await late(live(31));
      return { kind: 'prepared', post: { network: 'linkedin', body: { post } } };
    });
    await publish(id);
    expect(await stateOf(id)).toBe('failed');
    expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'not_cleared', code: 'LATE_ANSWER' }]);
    expect(postsOf(room, stage)).toEqual([]);
  });

  it('has used the approval of its text, on which another share waits, and none is made anew', async () => {
    await approve();
    const late = await leftAtThat(TEXT);
    const id = await aShare(room, stage, { text: TEXT, schedule: inAWeek });
    await late(live(41));
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'said_already' });
    await expect(aShare(room, stage, { text: TEXT, schedule: inAWeek })).rejects.toMatchObject({
      code: 'needs_review',
    });
  });
});
