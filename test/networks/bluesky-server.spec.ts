import { adapterKeepsItsPromises } from '#testing/network-contract';
import { type BlueskyServer, blueskyServerStage, postsOf, startBlueskyServer } from './bluesky-server-stage.js';

let server: BlueskyServer;
beforeAll(async () => {
  server = await startBlueskyServer();
});
afterAll(() => server?.stop());

adapterKeepsItsPromises('Bluesky, before the reference server', () => blueskyServerStage(server));

describe('a post at the reference server', () => {
  const key = '01934f1e-7d3a-7c5b-9a1e-3f2b4c5d6e7f';
  const post = { key, text: 'Read #Lab news: https://acme.example/é', language: 'en', article: null, image: null };
  let stage: Awaited<ReturnType<typeof blueskyServerStage>>;
  beforeEach(async () => {
    stage = await blueskyServerStage(server);
  });
  afterEach(() => stage.close());

  const publish = async (of: Parameters<typeof stage.adapter.prepare>[1]) => {
    const prepared = await stage.adapter.prepare(stage.holder, of);
    if (prepared.kind !== 'prepared') throw new Error(prepared.code);
    return stage.adapter.publish(stage.holder, prepared.post);
  };
  const seen = async () =>
    (await postsOf(server.url, stage.account.did)).filter(({ text }) => text !== 'From long ago');

  it('stands there as it was written, with its links, its card and the picture of it', async () => {
    const article = { source: 'https://acme.example/news', title: 'News', description: null };
    const image = { bytes: new Uint8Array([1, 2, 3]), type: 'image/png', alt: null };
    expect(await publish({ ...post, article, image })).toMatchObject({ kind: 'published' });
    expect(await seen()).toMatchObject([
      {
        text: post.text,
        langs: ['en'],
        facets: [
          { features: [{ tag: 'Lab' }] },
          { index: { byteEnd: Buffer.byteLength(post.text) }, features: [{ uri: 'https://acme.example/é' }] },
        ],
        embed: { external: { uri: article.source, thumb: { mimeType: 'image/png', size: 3 } } },
      },
    ]);
  });

  it('is not changed by a later try of its key, whatever that says', async () => {
    const first = await publish(post);
    expect(await publish({ ...post, text: 'Something else' })).toEqual(first);
    expect(await seen()).toMatchObject([{ text: post.text }]);
  });

  it('is gone when it is withdrawn, and then absent', async () => {
    const published = await publish(post);
    const id = published.kind === 'published' ? published.externalId! : '';
    expect(await stage.adapter.withdraw(stage.holder, id)).toEqual({ kind: 'withdrawn' });
    expect(await seen()).toEqual([]);
    expect(await stage.adapter.lookUp(stage.holder, { ...post, since: new Date() })).toEqual({ kind: 'absent' });
  });

  it('is not made with an app password that was taken back', async () => {
    const holder = {
      ...stage.holder,
      accessToken: stage.holder.accessToken.replace(stage.account.password, 'aaaa-aaaa-aaaa-aaaa'),
    };
    const prepared = await stage.adapter.prepare(holder, post);
    if (prepared.kind !== 'prepared') throw new Error(prepared.code);
    expect(await stage.adapter.publish(holder, prepared.post)).toMatchObject({ kind: 'reconnect' });
    expect(await seen()).toEqual([]);
  });
});
