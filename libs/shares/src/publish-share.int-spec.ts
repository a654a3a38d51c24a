import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aPublishedShare,
  aShare,
  attemptsOf,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { PublishShare } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const HOUR = 3_600_000;
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const posts = () => postsOf(room, stage);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

describe('publishing a share', () => {
  it('sends exactly the text, with the link as a card, in the member’s name', async () => {
    const id = await aShare(room, stage);
    expect(await publish(id)).toBe(true);
    expect(posts()).toMatchObject([
      {
        holder: { accountId: stage.accountId, accessToken: `token-${stage.connectionId}` },
        post: {
          text: 'Our laboratory opens its doors on Saturday. Come and see.',
          article: { source: expect.stringMatching(/^http:\/\/localhost:3000\/s\/\w{10}$/), title: 'Open day' },
          image: null,
        },
      },
    ]);
    const urn = posts()[0]!.urn;
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'published',
      external_id: urn,
      permalink: `https://www.linkedin.com/feed/update/${urn}/`,
      published_at: room.clock.now(),
      attempts: 1,
      code: null,
    });
    expect(await factsOf(test, id)).toEqual(['share.created', 'publication.scheduled', 'publication.published']);
    expect(await attemptsOf(test, id)).toMatchObject([{ number: 1, outcome: 'published' }]);
    const [link] = await test.owner<{ live_at: Date }>(
      'SELECT l.live_at FROM share_links l JOIN shares s ON s.link_id = l.id WHERE s.id = $1',
      [id],
    );
    expect(link?.live_at).toEqual(room.clock.now());
  });

  it('does nothing the second time, or before its time', async () => {
    const id = await aPublishedShare(room, stage);
    expect(await publish(id)).toBe(false);
    const later = await aShare(room, stage, {
      text: 'Later.',
      schedule: { localTime: '2026-11-02T10:00', timeZone: 'UTC' },
    });
    expect(await publish(later)).toBe(false);
    expect(posts()).toHaveLength(1);
    room.clock.advance(HOUR);
    expect(await publish(later)).toBe(true);
  });

  it('is done by one of many workers', async () => {
    const id = await aShare(room, stage);
    const all = await Promise.all(Array.from({ length: 20 }, () => publish(id)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  it('does not go out more than a day late', async () => {
    const id = await aShare(room, stage);
    room.clock.advance(24 * HOUR + 1);
    await publish(id);
    expect(posts()).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'too_late' });
    expect((await factsOf(test, id)).at(-1)).toBe('publication.failed');
  });
});
