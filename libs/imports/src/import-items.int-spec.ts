import { existsSync, readFileSync } from 'node:fs';
import { ItemQueries } from '#libs/content';
import type { Actor } from '#libs/kernel';
import { CreateTopic } from '#libs/topics';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { saying } from '#testing/kernel';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ImportItems, ImportsModule, type ImportRequest } from './index.js';

const tweets = '../shared/data/health-tweets/bbchealth.txt';

describe('importing items', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ImportsModule, [triggerWords()]);
    author = await aMember(test, { ...(await anOrganisation(test)), roles: ['author'] });
  });
  afterAll(() => test.drop());

  const bring = (request: Partial<ImportRequest>, by = author) =>
    room.get(ImportItems).execute(by, {
      source: 'posts',
      format: 'auto',
      limit: 100,
      network: 'linkedin',
      language: 'en',
      ...request,
    });

  it('stores drafts, each screened, with a line of report for each line', async () => {
    const topic = await room.get(CreateTopic).execute(author, { name: 'Imported' });
    const text =
      '1|d|A fine post https://acme.example/a\n2|d|A blockword\nno bars\n1|d|The first again\n9|e|A fine post https://acme.example/a';
    const { lines: report } = await bring({ text, topicId: topic.id });
    expect(report).toMatchObject([
      { line: 1, title: 'A fine post', outcome: 'imported', verdict: 'pass', problem: null },
      { line: 2, title: 'A blockword', outcome: 'imported', verdict: 'block' },
      { line: 3, title: 'no bars', outcome: 'refused', itemId: null },
      { line: 4, title: 'The first again', outcome: 'imported' },
      {
        line: 5,
        outcome: 'duplicate',
        itemId: report[0]?.itemId,
        verdict: null,
        problem: saying('This is the same as line 1.'),
      },
    ]);
    const item = await room.get(ItemQueries).get(author, report[0]?.itemId as string);
    expect(item).toMatchObject({
      state: 'draft',
      topics: [{ name: 'Imported' }],
      version: { linkUrl: 'https://acme.example/a', verdict: 'pass' },
      captions: [{ text: 'A fine post', network: 'linkedin', language: 'en', screening: { verdict: 'pass' } }],
    });
    const facts = await test.owner(`SELECT count(*)::int AS facts FROM ledger_entries WHERE kind = 'item.created'`);
    expect(facts).toEqual([{ facts: 3 }]);
  });

  it('brings nothing twice, not even when two do it at once', async () => {
    const text = Array.from({ length: 50 }, (_, at) => `twice-${at}|d|Post number ${at}`).join('\n');
    const reports = await Promise.all([bring({ text }), bring({ text })]);
    const lines = reports.flatMap((report) => report.lines);
    const outcomes = lines.map((line) => line.outcome);
    expect(outcomes.filter((outcome) => outcome === 'imported')).toHaveLength(50);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(50);
    expect(lines.every((line) => line.itemId)).toBe(true);
  });

  it('may bring to another organisation what is in this one', async () => {
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['author'] });
    await bring({ text: 'apart|d|One post' });
    expect(await bring({ text: 'apart|d|One post' }, stranger)).toMatchObject({ lines: [{ outcome: 'imported' }] });
  });

  it('reads a feed that is sent along', async () => {
    const text = `<rss version="2.0"><channel><item><title>From a feed</title>
      <link>https://acme.example/feed-1?utm_source=x</link></item></channel></rss>`;
    expect(await bring({ source: 'feed', text })).toMatchObject({
      lines: [{ title: 'From a feed', outcome: 'imported' }],
    });
    expect(await bring({ source: 'feed', text: text.replace('utm_source=x', 'utm_source=y') })).toMatchObject({
      lines: [{ outcome: 'duplicate', problem: saying('This is in the library already: “From a feed”.') }],
    });
  });

  it('brings two plans that both begin with 1, and two feeds with the same ids', async () => {
    const plan = (month: string) => `id,text\n1,First post of ${month}\n2,Second post of ${month}\n`;
    for (const month of ['January', 'February'])
      expect(await bring({ text: plan(month) })).toMatchObject({
        lines: [{ outcome: 'imported' }, { outcome: 'imported' }],
      });
    const feed = (name: string) =>
      `<rss version="2.0"><channel><title>F</title><link>https://news.example/</link><item><title>Of ${name}</title>
       <link>https://${name}.example/1</link><guid isPermaLink="false">101</guid></item></channel></rss>`;
    for (const name of ['a', 'b'])
      expect(await bring({ source: 'feed', text: feed(name) })).toMatchObject({ lines: [{ outcome: 'imported' }] });
  });

  it('knows again what came in when a bare id told it, and nothing that only has the same', async () => {
    const feed = (title: string, link: string, guid = 'old-1') =>
      `<rss version="2.0"><channel><item><title>${title}</title><link>${link}</link>
       <guid isPermaLink="false">${guid}</guid></item></channel></rss>`;
    const asBefore = async (request: Partial<ImportRequest>, key: string) => {
      const { lines } = await bring(request);
      await test.owner('UPDATE content_items SET source_key = $1 WHERE id = $2', [key, lines[0]!.itemId]);
      return lines[0]!.itemId;
    };
    const article = await asBefore({ source: 'feed', text: feed('Of old', 'https://old.example/1') }, 'id:old-1');
    const post = await asBefore({ text: 'id,text\n7,A post of old' }, 'id:7');
    for (const [request, itemId] of [
      [{ text: 'id,text\n7,Another seventh post' }, null],
      [{ text: 'id,text\n7,A post of old' }, post],
      [{ text: 'id,text\n8,A post of old' }, post],
      [{ source: 'feed' as const, text: feed('Quite another', 'https://other.example/1') }, null],
      [{ source: 'feed' as const, text: feed('Of old, corrected', 'https://old.example/1?utm_source=x') }, article],
      [{ source: 'feed' as const, text: feed('Of old, corrected', 'https://old.example/1') }, article],
    ] as const) {
      const [line] = (await bring(request)).lines;
      expect([request.text, line?.outcome]).toEqual([request.text, itemId ? 'duplicate' : 'imported']);
      if (itemId) expect(line?.itemId).toBe(itemId);
    }
  });

  it.each([
    ['no address', { source: 'feed' as const }, 'url'],
    ['an address that is none', { source: 'feed' as const, url: 'nowhere' }, 'url'],
    ['an address in a private network', { source: 'feed' as const, url: 'http://127.0.0.1/feed' }, 'url'],
    ['no posts', {}, 'text'],
    ['a CSV with the wrong columns', { text: 'name,city\nA,B' }, 'text'],
    ['an unknown network', { text: '1|d|A', network: 'myspace' as never }, 'network'],
    ['an unknown topic', { text: '1|d|A', topicId: '0198f3c2-7a10-7000-8000-000000000001' }, 'topicId'],
  ])('refuses %s, naming the field', async (_what, request, field) => {
    await expect(bring(request)).rejects.toMatchObject({ kind: 'invalid', errors: [{ field }] });
  });

  it('takes a thousand posts of a news desk', async () => {
    if (!existsSync(tweets)) return console.log('Skipped: the posts are not on this machine.');
    const text = readFileSync(tweets, 'utf8');
    const { lines: report } = await bring({ text, limit: 1_000 });
    expect(report.filter((line) => line.outcome === 'imported').length).toBeGreaterThan(950);
  });
});
