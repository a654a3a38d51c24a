import { Module } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { SharesModule } from '#libs/shares';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import {
  A_TEXT,
  aFreshStage,
  aPublishedShare,
  factsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
} from '#testing/shares';
import { LookAtPost, PostCheckQueries, PostChecksModule, VisitPosts } from './index.js';

@Module({ imports: [SharesModule, PostChecksModule] })
class Both {}

const DAY = 24 * 3_600_000;
const CHANGED = 'Our laboratory cures everybody.';

describe('what was read at the network of a post that differs', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let lead: Actor;
  let shareId: string;
  let urn: string;

  const visit = () => room.get(VisitPosts).execute(stage.organisationId);
  const post = async () => (await room.get(PostCheckQueries).list(lead, { limit: 20 })).items[0]!;
  const postFacts = async () => (await factsOf(test, shareId)).filter((kind) => kind.startsWith('post.'));
  const look = (seen: Parameters<LookAtPost['execute']>[2]) => room.get(LookAtPost).execute(lead, shareId, seen);
  const edit = (text: string) => room.adapter.standing.set(urn, { text, edited: true });

  beforeAll(async () => {
    test = await createTestDatabase();
    const shared = { clock: new FixedClock(), adapter: new FakeAdapter() };
    const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
    room = { ...(await openRoom(test, Both, stand)), ...shared };
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'], name: 'Priya' });
    shareId = await aPublishedShare(room, stage);
    urn = (await publicationOf(test, shareId)).external_id!;
    edit(CHANGED);
    room.clock.advance(DAY);
    await visit();
  });

  it('is not undone by who says that it is as approved: that stands beside it, and the network is asked again', async () => {
    const before = await post();
    expect(before).toMatchObject({ state: 'changed', how: 'read', seenText: CHANGED, look: null });
    room.clock.advance(3_600_000);
    await look({ answer: 'as_approved', note: 'I saw nothing odd.' });
    const at = room.clock.now();
    const { checkedAt, differsSince } = before;
    expect(await post()).toMatchObject({
      ...{ state: 'changed', how: 'read', seenText: CHANGED, checkedAt, differsSince },
      ...{ seenBy: { name: 'Priya' }, note: 'I saw nothing odd.', look: { answer: 'as_approved', at, text: null } },
    });
    expect(await postFacts()).toEqual(['post.changed', 'post.looked']);
    expect(await visit()).toBe(1);
    expect(await post()).toMatchObject({ state: 'changed', seenText: CHANGED, look: { answer: 'as_approved' } });
    edit(A_TEXT);
    room.clock.advance(DAY);
    await visit();
    expect(await post()).toMatchObject({ state: 'unchanged', how: 'read', look: null, note: null, seenBy: null });
    expect(await postFacts()).toEqual(['post.changed', 'post.looked', 'post.unchanged']);
  });

  it('stands also where somebody copied another text, or finds it gone', async () => {
    await look({ answer: 'changed', text: 'It cures many.' });
    expect(await post()).toMatchObject({ seenText: CHANGED, look: { answer: 'changed', text: 'It cures many.' } });
    const [looked] = await test.owner<{ detail: { seenHash: string } }>(
      `SELECT detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'post.looked'`,
      [shareId],
    );
    expect(looked!.detail).toMatchObject({
      how: 'seen',
      answer: 'changed',
      seenHash: expect.stringMatching(/^.{64}$/),
    });
    await look({ answer: 'gone' });
    expect(await post()).toMatchObject({ state: 'changed', seenText: CHANGED, look: { answer: 'gone', text: null } });
  });

  it('takes the place of what was seen, once it is read again, and keeps what it says of a post that is gone', async () => {
    room.adapter.standing.delete(urn);
    room.clock.advance(DAY);
    await visit();
    await look({ answer: 'as_approved' });
    expect(await post()).toMatchObject({ state: 'gone', how: 'read', look: { answer: 'as_approved' } });
    edit(CHANGED);
    await visit();
    expect(await post()).toMatchObject({ state: 'changed', how: 'read', look: null });
  });
});
