import type { FastifyInstance } from 'fastify';
import { aSandbox, callHeaders, connect, postForm, publish, seenPost, urnOf } from '../../testing/index.js';

const permalink = (urn: string) => `/feed/update/${encodeURIComponent(urn)}/`;
const page = async (app: FastifyInstance, url: string) => (await app.inject({ url })).body.replace(/\s+/g, ' ');

describe('the feed', () => {
  it('teaches when it is empty', async () => {
    const { app } = aSandbox();
    expect(await page(app, '/feed')).toContain('Nothing posted yet');
    expect((await app.inject({ url: '/' })).headers.location).toBe('/feed');
  });

  it('runs no script and loads nothing from elsewhere', async () => {
    const { app } = aSandbox();
    const { headers } = await app.inject({ url: '/feed' });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    );
    const [, style = ''] = /rel="stylesheet" href="([^"]+)"/.exec(await page(app, '/feed')) ?? [];
    expect((await app.inject({ url: style })).headers['content-type']).toContain('text/css');
  });

  it('shows the newest first, with links and hashtags that can be clicked', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    await publish(app, ada, { commentary: 'The older one' });
    await publish(app, ada, {
      commentary: 'See https://a.example/x?a=1&b=2\\). #Trials with @[Ada Byron](' + ada.urn + ')',
    });
    const feed = await page(app, '/feed');
    expect(feed.indexOf('#Trials')).toBeLessThan(feed.indexOf('The older one'));
    expect(feed).toContain('href="https://a.example/x?a=1&amp;b=2"');
    expect(feed).toContain('<a href="/feed?hashtag=Trials">#Trials</a>');
    expect(feed).toContain(`<a href="/feed?author=${ada.sub}">Ada Byron</a>`);
    expect(feed).toContain('<p class="text">The older one</p>');
  });

  it('escapes whatever people write, in every place', async () => {
    const { app } = aSandbox();
    const evil = '<img src=x onerror=alert(1)>"\'';
    const ada = await connect(app, { name: `Ada ${evil}` });
    const article = { source: 'https://a.example/"onmouseover="x', title: evil, description: evil };
    const urn = urnOf(await publish(app, ada, { commentary: evil.replace(/[<>()]/g, '\\$&'), content: { article } }));
    const poll = {
      question: evil,
      options: [{ text: evil.slice(0, 30) }, { text: 'b' }],
      settings: { duration: 'ONE_DAY' },
    };
    await publish(app, ada, { commentary: 'Poll', content: { poll } });
    await app.inject({
      method: 'POST',
      url: '/sandbox/reactions',
      payload: { urn, comments: [{ name: evil, text: evil }] },
    });
    for (const url of [
      '/feed',
      permalink(urn),
      `/feed?author=${ada.sub}`,
      `/feed?hashtag=${encodeURIComponent(evil)}`,
    ]) {
      const shown = await page(app, url);
      expect(shown).not.toContain('<img src=x');
      expect(shown).not.toContain('"onmouseover=');
    }
  });

  it('goes on to older posts after twenty', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    for (let index = 1; index <= 21; index++) await publish(app, ada, { commentary: `Number ${index} of them` });
    const first = await page(app, '/feed');
    expect(first).not.toContain('Number 1 of them');
    const [, older = ''] = /href="(\/feed\?before=[^"]+)"/.exec(first) ?? [];
    const second = await page(app, older);
    expect(second).toContain('Number 1 of them');
    expect(second).not.toContain('Number 2 of them');
    expect(second).not.toContain('Older posts');
  });

  it('can be narrowed to an author or a hashtag', async () => {
    const { app } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    await publish(app, ada, { commentary: 'By Ada #Trials' });
    await publish(app, bo, { commentary: 'By Bo #Other' });
    for (const url of [`/feed?author=${ada.sub}`, '/feed?author=ada%20byron', '/feed?hashtag=trials']) {
      const shown = await page(app, url);
      expect(shown).toContain('By Ada');
      expect(shown).not.toContain('By Bo');
    }
  });

  it('shows a reshare with what it reshares, and says so when that is gone', async () => {
    const { app } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    const parent = urnOf(await publish(app, ada, { commentary: 'The original' }));
    const reshare = urnOf(await publish(app, bo, { commentary: 'My take', reshareContext: { parent } }));
    expect(await page(app, permalink(reshare))).toContain('The original');
    await app.inject({
      method: 'DELETE',
      url: `/rest/posts/${encodeURIComponent(parent)}`,
      headers: callHeaders(ada.token),
      payload: {},
    });
    expect(await page(app, permalink(reshare))).toContain('This post is no longer there.');
  });
});

describe('the page of a post', () => {
  it('answers with and without the slash, and 404 once the post is deleted', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const urn = urnOf(await publish(app, ada));
    for (const url of [permalink(urn), `/feed/update/${urn}`]) expect((await app.inject({ url })).statusCode).toBe(200);
    await app.inject({
      method: 'DELETE',
      url: `/rest/posts/${encodeURIComponent(urn)}`,
      headers: callHeaders(ada.token),
      payload: {},
    });
    const gone = await app.inject({ url: permalink(urn) });
    expect(gone.statusCode).toBe(404);
    expect(gone.body).toContain('This post is not there');
    expect(await page(app, '/feed')).not.toContain('Good morning');
  });

  it('counts a reaction and returns to where the reader was, on this site', async () => {
    const { app } = aSandbox();
    const urn = urnOf(await publish(app, await connect(app)));
    const react = (back: string) => postForm(app, `${permalink(urn)}reactions`, { type: 'PRAISE', back });
    const anchor = `#post-${urn.split(':').at(-1)}`;
    expect((await react('/feed?author=x')).headers.location).toBe(`/feed?author=x${anchor}`);
    for (const elsewhere of ['https://evil.example/', '//evil.example', '/feedx', '/feed\\@evil', '']) {
      expect((await react(elsewhere)).headers.location).toBe(`/feed${anchor}`);
    }
    expect(await seenPost(app, urn)).toMatchObject({
      reactions: { PRAISE: 6 },
      reactionCount: 6,
      figures: { REACTION: 6 },
    });
  });

  it('ignores reactions it does not offer', async () => {
    const { app } = aSandbox();
    const urn = urnOf(await publish(app, await connect(app)));
    await postForm(app, `${permalink(urn)}reactions`, { type: '__proto__' });
    expect((await seenPost(app, urn)).reactionCount).toBe(0);
  });

  it('takes and shows a comment', async () => {
    const { app } = aSandbox();
    const urn = urnOf(await publish(app, await connect(app)));
    const answer = await postForm(app, `${permalink(urn)}comments`, { name: 'Cy Eze', text: 'Well <said>' });
    expect(answer.headers.location).toBe(`${permalink(urn)}#comments`);
    await postForm(app, `${permalink(urn)}comments`, { name: '', text: 'Nobody' });
    const shown = await page(app, permalink(urn));
    expect(shown).toContain('Well &lt;said&gt;');
    expect(shown).not.toContain('Nobody</p>');
    expect(await seenPost(app, urn)).toMatchObject({ figures: { COMMENT: 1 } });
  });

  it('answers 404 to who reacts to what is not there', async () => {
    const { app } = aSandbox();
    for (const what of ['reactions', 'comments']) {
      expect((await postForm(app, `${permalink('urn:li:share:1')}${what}`, {})).statusCode).toBe(404);
    }
  });
});
