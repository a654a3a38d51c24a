import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import type { Actor } from '#libs/kernel';
import { Configuration, GuardedFetch } from '#libs/platform';
import { saying } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aFeedServer, rssOf, type Answer, type FeedServer } from '../testing/index.js';
import { CheckFeed, FollowSource, LookAtSource, SourceQueries, SourcesModule } from './index.js';

const MEGABYTE = 1_000_000;
const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, nth) => `<!ENTITY lol${nth + 1} "${`&lol${nth || ''};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>&lol9;</title><item><title>&lol9;</title></item></channel></rss>`;
const deep = `<rss version="2.0"><channel>${'<a>'.repeat(300_000)}`;

/** What a feed may be in place of a feed, and what is said of it. */
const BAD: [name: string, answer: Answer, problem: RegExp][] = [
  [
    'of 50 MB',
    (response) => {
      let sent = 0;
      const more = () => {
        while (sent < 50 && !response.destroyed) {
          sent += 1;
          if (!response.write('x'.repeat(MEGABYTE))) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    },
    /larger than 2 MB/,
  ],
  [
    'that unpacks to 200 MB',
    (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(200 * MEGABYTE, 32))),
    /larger than 2 MB/,
  ],
  ['of a billion laughs', laughs, /defines entities of its own/],
  ['that opens 300,000 elements', deep, /not an RSS, Atom or JSON feed|too long to read/],
  [
    'that ends half-way',
    (response) => response.writeHead(200, { 'content-length': '900' }).write('<rss>', () => response.destroy()),
    /stopped answering|does not answer/,
  ],
  [
    'that leads inside',
    (response) => response.writeHead(302, { location: 'http://10.0.0.7/feed' }).end(),
    /private network/,
  ],
  ['that is a page without a feed', '<!doctype html><html><head><title>News</title></head></html>', /names no feed/],
  ['that is a picture', (response) => response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])), /no text/],
  ['that is not there', (response) => response.writeHead(410).end(), /answered 410/],
];

describe('a bad feed', () => {
  let test: TestDatabase;
  let room: Room;
  let site: FeedServer;
  let author: Actor;
  const guarded = new GuardedFetch();

  beforeAll(async () => {
    test = await createTestDatabase();
    site = await aFeedServer();
    // Private addresses are refused but for this one, as those of a demo's own pages are not.
    const configuration = Object.create(test.configuration, { demoSites: { value: [site.url] } });
    room = await openRoom(test, SourcesModule, [
      { for: GuardedFetch, use: guarded },
      { for: Configuration, use: configuration },
    ]);
    author = await aMember(test, { ...(await anOrganisation(test)), roles: ['author'] });
  });
  afterAll(async () => {
    site.close();
    await guarded.close();
    await test.drop();
  });

  const follow = async (path: string) => {
    const audience = { teams: [], regions: [], languages: [], public: true };
    const rest = { name: path, topicIds: [], language: 'en', audience, ownerId: author.memberId, dailyLimit: 5 };
    return room.get(FollowSource).execute(author, { ...rest, address: site.url + path });
  };
  const stored = async () => {
    const [row] = await test.owner<{ items: number; media: number }>(
      'SELECT (SELECT count(*)::int FROM content_items) AS items, (SELECT count(*)::int FROM media) AS media',
    );
    return row;
  };

  it.each(BAD)('%s is refused, shown at the source, and leaves nothing', async (name, answer, problem) => {
    const path = `/${BAD.findIndex(([one]) => one === name)}`;
    site.answer(path, answer);
    await expect(room.get(CheckFeed).execute(author, site.url + path)).rejects.toMatchObject({
      errors: [{ message: saying(problem) }],
    });
    await expect(follow(path)).rejects.toMatchObject({ errors: [{ message: saying(problem) }] });
    site.answer(path, rssOf([]));
    const id = await follow(path);
    site.answer(path, answer);
    await room.get(LookAtSource).execute(author.organisationId, id);
    const shown = await room.get(SourceQueries).get(author, id, new Date());
    // Once it is followed a page is no feed that names another.
    const told = name.includes('page') ? /web page, not a feed/ : problem;
    expect(shown).toMatchObject({ problem: saying(told), state: 'on', looking: false });
    expect(await stored()).toEqual({ items: 0, media: 0 });
  });

  it('keeps nobody else waiting while it is read', async () => {
    site.answer('/heavy', `<rss version="2.0"><channel>${'<item><title>&lt;</title>'.repeat(60_000)}`);
    const watch = monitorEventLoopDelay({ resolution: 5 });
    watch.enable();
    await room
      .get(CheckFeed)
      .execute(author, `${site.url}/heavy`)
      .catch(() => undefined);
    watch.disable();
    expect(watch.max / 1e6).toBeLessThan(1_000);
  });

  it('is found by the page that names it, and shows its newest five', async () => {
    const link = '<link rel="alternate" type="application/rss+xml" title="News" href="/named.xml">';
    site.answer('/page', (response) =>
      response.setHeader('content-type', 'text/html').end(`<!doctype html><html><head>${link}</head></html>`),
    );
    site.answer(
      '/named.xml',
      rssOf(Array.from({ length: 7 }, (_, nth) => ({ title: `No. ${nth}`, guid: `${nth}`, day: nth + 1 }))),
    );
    expect(await room.get(CheckFeed).execute(author, `${site.url}/page`)).toMatchObject({
      address: `${site.url}/named.xml`,
      title: 'News of Acme',
      count: 7,
      entries: [6, 5, 4, 3, 2].map((nth) => ({ title: `No. ${nth}`, problem: null })),
      followedAs: null,
    });
    await follow('/page');
    await expect(follow('/named.xml')).rejects.toMatchObject({ code: 'followed_already' });
  });
});
