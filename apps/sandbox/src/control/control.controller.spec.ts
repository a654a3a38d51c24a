import { armFault, aSandbox, connect, publish, seenPost, urnOf } from '../../testing/index.js';

interface Listing {
  posts: { urn: string; text: string }[];
  nextCursor: string | null;
}

describe('listing posts', () => {
  it('goes page by page, newest first, to the end', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    for (const commentary of ['one', 'two', 'three']) await publish(app, ada, { commentary });
    const first = (await app.inject({ url: '/sandbox/posts?limit=2' })).json<Listing>();
    expect(first.posts.map((post) => post.text)).toEqual(['three', 'two']);
    const second = (await app.inject({ url: `/sandbox/posts?limit=2&cursor=${first.nextCursor}` })).json<Listing>();
    expect(second).toMatchObject({ posts: [{ text: 'one' }], nextCursor: null });
  });

  it('knows an author by URN, sub and name', async () => {
    const { app } = aSandbox({ publicUrl: 'http://network.example' });
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    const urn = urnOf(await publish(app, ada));
    await publish(app, bo);
    for (const author of [ada.urn, ada.sub, 'Ada Byron']) {
      const { posts } = (await app.inject({ url: '/sandbox/posts', query: { author } })).json<Listing>();
      expect(posts).toMatchObject([
        {
          urn,
          author: { urn: ada.urn, sub: ada.sub, name: 'Ada Byron' },
          permalink: `http://network.example/feed/update/${encodeURIComponent(urn)}/`,
          text: 'Good morning',
          commentary: 'Good morning',
          deleted: false,
        },
      ]);
    }
  });

  it.each(['limit=0', 'limit=101', 'cursor=x', 'author=a&author=b'])('refuses %s', async (query) => {
    const { app } = aSandbox();
    expect((await app.inject({ url: `/sandbox/posts?${query}` })).statusCode).toBe(400);
  });
});

describe('a post of the past', () => {
  const past = {
    author: 'Ada Byron',
    commentary: String.raw`Read \(this\) once`,
    at: '2026-10-02T08:00:00.000Z',
    article: { source: 'https://example.org/s/abc', title: 'A talk' },
  };

  it('stands where it would be, by the person of that name', async () => {
    const { app } = aSandbox({ publicUrl: 'http://network.example' });
    const added = await app.inject({ method: 'POST', url: '/sandbox/posts', payload: past });
    expect(added.statusCode).toBe(201);
    const { urn } = added.json<{ urn: string }>();
    const ada = await connect(app);
    expect(added.json()).toMatchObject({
      text: 'Read (this) once',
      createdAt: past.at,
      author: { urn: ada.urn },
      figures: {},
    });
    const page = await app.inject({ url: `/feed/update/${urn}/` });
    expect(page.body).toContain('Read (this) once');
  });

  it.each([{ author: '\u202e' }, { at: 'yesterday' }, { article: { source: 'javascript:alert(1)', title: 'A talk' } }])(
    'is refused with %j',
    async (wrong) => {
      const { app } = aSandbox();
      const answer = await app.inject({ method: 'POST', url: '/sandbox/posts', payload: { ...past, ...wrong } });
      expect(answer.statusCode).toBe(400);
    },
  );
});

describe('an author at the network itself', () => {
  const edit = (app: ReturnType<typeof aSandbox>['app'], urn: string, text: unknown) =>
    app.inject({ method: 'PATCH', url: `/sandbox/posts/${urn}`, payload: { text } });

  it('edits a post, which readers then see', async () => {
    const { app, clock } = aSandbox();
    const urn = urnOf(await publish(app, await connect(app)));
    const text = 'Cures (all) of #you_';
    expect((await edit(app, urn, text)).statusCode).toBe(200);
    expect(await seenPost(app, urn)).toMatchObject({
      text,
      commentary: String.raw`Cures \(all\) of \#you\_`,
      truncated: false,
      editedAt: clock.now().toISOString(),
    });
  });

  it('deletes a post once, and can edit it no more', async () => {
    const { app } = aSandbox();
    const urn = urnOf(await publish(app, await connect(app)));
    const remove = () => app.inject({ method: 'DELETE', url: `/sandbox/posts/${urn}` });
    expect((await remove()).statusCode).toBe(204);
    expect(await seenPost(app, urn)).toMatchObject({ deleted: true });
    expect([(await remove()).statusCode, (await edit(app, urn, 'again')).statusCode]).toEqual([404, 404]);
  });

  it.each([undefined, null, ['a'], 'x'.repeat(3_001)])('is refused the text %j', async (text) => {
    const { app } = aSandbox();
    const urn = urnOf(await publish(app, await connect(app)));
    expect((await edit(app, urn, text)).statusCode).toBe(400);
  });
});

describe('an audience', () => {
  it('adds to what there is, on the day it says', async () => {
    const { app } = aSandbox();
    const urn = urnOf(await publish(app, await connect(app)));
    const payload = {
      urn,
      on: '2026-11-20',
      impressions: 10,
      reactions: { EMPATHY: 1 },
      metrics: { MEMBERS_REACHED: 8 },
    };
    await app.inject({ method: 'POST', url: '/sandbox/reactions', payload });
    await app.inject({ method: 'POST', url: '/sandbox/reactions', payload: { urn, reactions: 2 } });
    expect(await seenPost(app, urn)).toMatchObject({
      figures: { IMPRESSION: 10, REACTION: 3, MEMBERS_REACHED: 8 },
      reactions: { EMPATHY: 1, LIKE: 2 },
    });
  });

  it.each([
    ['a post that is not there', { urn: 'urn:li:share:1' }, 404],
    ['a negative number', { impressions: -1 }, 400],
    ['an unknown reaction', { reactions: { HATE: 1 } }, 400],
    ['an unknown metric', { metrics: { REACH: 1 } }, 400],
    ['a comment without a text', { comments: [{ name: 'Cy' }] }, 400],
  ])('refuses %s', async (_what, wrong, status) => {
    const { app } = aSandbox();
    const urn = urnOf(await publish(app, await connect(app)));
    const answer = await app.inject({ method: 'POST', url: '/sandbox/reactions', payload: { urn, ...wrong } });
    expect(answer.statusCode).toBe(status);
  });
});

describe('arming faults', () => {
  it('can be listed and undone', async () => {
    const { app } = aSandbox();
    expect((await armFault(app, { kind: 'slow-reply', times: 3, delayMs: 5 })).statusCode).toBe(201);
    const listed = (await app.inject({ url: '/sandbox/faults' })).json<{ faults: unknown[] }>();
    expect(listed.faults).toMatchObject([{ kind: 'slow-reply', times: 3, operation: 'create-post' }]);
    await app.inject({ method: 'DELETE', url: '/sandbox/faults' });
    expect((await app.inject({ url: '/sandbox/faults' })).json()).toEqual({ faults: [] });
  });

  it('names the kinds there are to who asks for another', async () => {
    const { app } = aSandbox();
    const answer = await armFault(app, { kind: 'earthquake' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ message: string }>().message).toContain('drop-reply-after-commit');
  });

  it('takes JSON only, so that no page elsewhere can arm one', async () => {
    const { app } = aSandbox();
    const headers = { 'content-type': 'text/plain' };
    const answer = await app.inject({
      method: 'POST',
      url: '/sandbox/faults',
      headers,
      payload: '{"kind":"throttled"}',
    });
    expect(answer.statusCode).toBe(415);
  });
});

describe('counting calls', () => {
  it('counts attempts, also those that failed', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    await armFault(app, { kind: 'error-before-commit' });
    await publish(app, ada);
    await publish(app, ada);
    expect((await app.inject({ url: '/sandbox/calls' })).json()).toEqual({ calls: { 'create-post': 2 } });
  });
});

describe('resetting', () => {
  it('forgets everything', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    await publish(app, ada);
    expect((await app.inject({ method: 'POST', url: '/sandbox/reset' })).statusCode).toBe(204);
    expect((await app.inject({ url: '/sandbox/posts' })).json()).toEqual({ posts: [], nextCursor: null });
    expect((await publish(app, ada)).statusCode).toBe(401);
    expect((await publish(app, await connect(app))).statusCode).toBe(201);
  });

  it('is refused where it is not allowed', async () => {
    const { app } = aSandbox({ allowReset: false });
    expect((await app.inject({ method: 'POST', url: '/sandbox/reset' })).statusCode).toBe(403);
  });
});

it('says when it is ready', async () => {
  const { app } = aSandbox();
  expect((await app.inject({ url: '/health/ready' })).json()).toEqual({ status: 'ok' });
});
