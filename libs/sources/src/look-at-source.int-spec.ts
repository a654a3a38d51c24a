import sharp from 'sharp';
import { EditItem, ItemQueries } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { ReadImage } from '#libs/media';
import { GuardedFetch } from '#libs/platform';
import { FixedClock, saying } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aFeedServer, rssOf, type FeedServer } from '../testing/index.js';
import { FollowSource, LookAtSource, SourceQueries, SourcesModule, VisitSources } from './index.js';

const DAY = 24 * 3_600_000;
const everybody = { teams: [], regions: [], languages: [], public: true };

describe('a feed that is followed', () => {
  let test: TestDatabase;
  let room: Room;
  let site: FeedServer;
  const clock = new FixedClock();
  const guarded = new GuardedFetch(true);

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, SourcesModule, [
      triggerWords(),
      instead(Clock, clock),
      { for: GuardedFetch, use: guarded },
    ]);
    site = await aFeedServer();
  });
  afterAll(async () => {
    site.close();
    await guarded.close();
    await test.drop();
  });

  let author: Actor;
  beforeEach(async () => {
    author = await aMember(test, { ...(await anOrganisation(test)), roles: ['author'] });
  });

  const follow = (path: string, order: { dailyLimit?: number; by?: Actor } = {}) => {
    const by = order.by ?? author;
    const rest = { name: path, topicIds: [], language: 'en', audience: everybody, ownerId: by.memberId };
    return room
      .get(FollowSource)
      .execute(by, { ...rest, address: site.url + path, dailyLimit: order.dailyLimit ?? 10 });
  };
  const look = (id: string) => room.get(LookAtSource).execute(author.organisationId, id);
  const shown = (id: string) => room.get(SourceQueries).get(author, id, clock.now());
  const entries = (id: string) => room.get(SourceQueries).entries(author, id, clock.now());
  const items = async () => (await room.get(ItemQueries).list(author, { limit: 100 })).items;

  it('brings each entry once, as a draft of its owner that nobody submitted', async () => {
    site.answer(
      '/once',
      rssOf([
        { title: 'One', guid: 'a', link: 'https://acme.example/one' },
        { title: 'Two', guid: 'b' },
      ]),
    );
    const id = await follow('/once');
    await look(id);
    await look(id);
    expect(await items()).toMatchObject([
      { title: 'Two', state: 'draft', author: { id: author.memberId }, verdict: 'pass' },
      { title: 'One', state: 'draft' },
    ]);
    expect(await shown(id)).toMatchObject({ drafts: 2, problem: null, outcome: { taken: 0 }, looking: false });
    const [one] = (await items()).filter(({ title }) => title === 'One');
    expect(await room.get(SourceQueries).ofItem(author, one!.id)).toMatchObject({ source: { name: '/once' } });
  });

  it('knows an article again that another feed brought, and one that a list of posts did not', async () => {
    const article = { title: 'Shared', link: 'https://acme.example/shared?utm_source=a' };
    site.answer('/first', rssOf([{ ...article, guid: '1' }]));
    site.answer('/second', rssOf([{ ...article, guid: '77', link: 'https://acme.example/shared' }]));
    const [first, second] = [await follow('/first'), await follow('/second')];
    await look(first);
    await look(second);
    expect(await items()).toHaveLength(1);
    expect(await entries(second)).toMatchObject([{ outcome: 'known', itemId: (await items())[0]!.id }]);
  });

  it('leaves to the next day what the day’s number does not take, the newest first', async () => {
    const [day1, day2, day3] = [1, 2, 3].map((day) => ({ title: `Day ${day}`, guid: `${day}`, day }));
    site.answer('/many', (response) => response.setHeader('etag', '"same"').end(rssOf([day1!, day2!, day3!])));
    const id = await follow('/many', { dailyLimit: 2 });
    await look(id);
    expect((await items()).map(({ title }) => title).sort()).toEqual(['Day 2', 'Day 3']);
    expect(await shown(id)).toMatchObject({ outcome: { taken: 2, waiting: 1 } });
    await look(id);
    expect(await items()).toHaveLength(2);
    clock.advance(DAY);
    await look(id);
    expect(await items()).toHaveLength(3);
    expect(await shown(id)).toMatchObject({ outcome: { taken: 1, waiting: 0 } });
  });

  it('is not sent again while it is as it was', async () => {
    const conditions: unknown[] = [];
    site.answer('/same', (response, headers) => {
      conditions.push(headers['if-none-match'] ?? null);
      if (headers['if-none-match'] === '"v1"') return response.writeHead(304).end();
      return response.setHeader('etag', '"v1"').end(rssOf([{ title: 'Same', guid: 's' }]));
    });
    const id = await follow('/same');
    await look(id);
    await look(id);
    expect(conditions).toEqual([null, null, '"v1"']);
    expect(await shown(id)).toMatchObject({ problem: null, drafts: 1 });
  });

  it('changes a draft nobody touched, and leaves one alone that somebody did', async () => {
    const feed = (word: string) =>
      rssOf([
        { title: `Left ${word}`, guid: 'left' },
        { title: `Touched ${word}`, guid: 'touched' },
      ]);
    site.answer('/changing', feed('before'));
    const id = await follow('/changing');
    await look(id);
    const touched = (await items()).find(({ title }) => title === 'Touched before')!;
    const { version, captions } = await room.get(ItemQueries).get(author, touched.id);
    await room.get(EditItem).execute(author, touched.id, { ...version, title: 'Mine now', captions }, 0);
    for (const word of ['after', 'at last']) {
      site.answer('/changing', feed(word));
      await look(id);
      expect((await items()).map(({ title }) => title).sort()).toEqual([`Left ${word}`, 'Mine now']);
    }
    const left = (await items()).find(({ title }) => title === 'Left at last')!;
    expect(await room.get(ItemQueries).get(author, left.id)).toMatchObject({
      state: 'draft',
      version: { number: 1 },
      captions: [{ text: 'Left at last', screening: { verdict: 'pass' } }],
    });
    expect(await entries(id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ itemId: touched.id, change: 'left_alone' }),
        expect.objectContaining({ itemId: left.id, change: 'followed' }),
      ]),
    );
  });

  it('brings pictures drawn anew, and says of one that is none why the draft is without', async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Copyright: 'where it was taken' } })
      .jpeg()
      .toBuffer();
    expect(picture.toString('latin1')).toContain('where it was taken');
    site.answer('/p.jpg', (response) => response.setHeader('content-type', 'image/jpeg').end(picture));
    site.answer('/no.png', (response) => response.setHeader('content-type', 'image/png').end('<svg onload="x()"/>'));
    const [good, bad] = [`${site.url}/p.jpg`, `${site.url}/no.png`];
    site.answer(
      '/pictures',
      rssOf([
        { title: 'Good', guid: 'g', picture: good },
        { title: 'Bad', guid: 'b', picture: bad },
      ]),
    );
    const id = await follow('/pictures');
    await look(id);
    const found = await items();
    const imageId = found.find(({ title }) => title === 'Good')!.imageId!;
    const { bytes } = await room.get(ReadImage).execute(author.organisationId, imageId);
    expect(bytes.toString('latin1')).not.toContain('where it was taken');
    expect(found.find(({ title }) => title === 'Bad')).toMatchObject({ imageId: null });
    expect(await entries(id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: 'Bad',
          outcome: 'taken',
          pictureProblem: saying(/not a picture we can read/),
        }),
        expect.objectContaining({ title: 'Good', pictureProblem: null }),
      ]),
    );
  });

  it('is looked at by the worker when its turn comes, and by nobody else meanwhile', async () => {
    site.answer('/due', rssOf([{ title: 'Due', guid: 'd' }]));
    const id = await follow('/due');
    const visit = room.get(VisitSources);
    expect(await visit.organisations()).toContain(author.organisationId);
    await Promise.all([visit.execute(author.organisationId), visit.execute(author.organisationId)]);
    expect(await items()).toHaveLength(1);
    expect(await visit.organisations()).not.toContain(author.organisationId);
    const { nextLookAt, lookedAt } = await shown(id);
    expect(nextLookAt!.getTime() - lookedAt!.getTime()).toBeGreaterThanOrEqual(3_600_000);
    // One who began and never ended is taken for gone.
    await test.owner('UPDATE sources SET looking_until = $1, next_look_at = $1 WHERE id = $2', [clock.now(), id]);
    await visit.execute(author.organisationId);
    expect(await shown(id)).toMatchObject({ looking: false });
  });

  it('is asked less often while it fails, and not at all after days, which its owner is told', async () => {
    site.answer('/failing', rssOf([]));
    const id = await follow('/failing');
    site.answer('/failing', (response) => response.writeHead(503).end());
    const pauses: number[] = [];
    for (let failures = 0; failures < 6; failures += 1) {
      await look(id);
      const { nextLookAt, lookedAt, problem } = await shown(id);
      expect(problem).toEqual(saying('The address answered 503.'));
      pauses.push(nextLookAt!.getTime() - lookedAt!.getTime());
    }
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    expect(pauses[0]).toBeLessThan(pauses[5]!);
    clock.advance(6 * DAY);
    await look(id);
    expect(await shown(id)).toMatchObject({ state: 'stopped', nextLookAt: null });
    const facts = await test.owner(
      `SELECT detail FROM ledger_entries WHERE kind = 'source.stopped' AND subject_id = $1`,
      [id],
    );
    expect(facts).toEqual([{ detail: { ownerId: author.memberId, reason: 'failing' } }]);
  });

  it('stops when whoever owns its drafts no longer writes', async () => {
    site.answer('/gone', rssOf([{ title: 'Nobody’s', guid: 'n' }]));
    const id = await follow('/gone');
    await test.owner(`UPDATE members SET status = 'deactivated' WHERE id = $1`, [author.memberId]);
    await look(id);
    expect(await shown(id)).toMatchObject({ state: 'stopped', drafts: 0, problem: saying(/no longer writes/) });
  });
});
