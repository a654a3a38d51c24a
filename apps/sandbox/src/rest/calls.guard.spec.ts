import { armFault, aPostBody, aSandbox, callHeaders, connect, publish, seenPost, urnOf } from '../../testing/index.js';

const HOUR = 3_600_000;

describe('the headers of a call', () => {
  it.each([
    ['without a version', { 'linkedin-version': '' }, 400, 'VERSION_MISSING'],
    ['with a malformed version', { 'linkedin-version': '2026-09' }, 400, 'INVALID_VERSION'],
    ['with a version that has ended', { 'linkedin-version': '202511' }, 426, 'NONEXISTENT_VERSION'],
    ['without the protocol version', { 'x-restli-protocol-version': '' }, 400, 'INVALID_HEADER'],
    ['without a token', { authorization: '' }, 401, 'EMPTY_ACCESS_TOKEN'],
    ['with an unknown token', { authorization: 'Bearer nonsense' }, 401, 'INVALID_ACCESS_TOKEN'],
  ])('%s are refused', async (_what, wrong, status, code) => {
    const { app } = aSandbox();
    const { token, urn } = await connect(app);
    const headers = callHeaders(token, wrong);
    const answer = await app.inject({ method: 'POST', url: '/rest/posts', headers, payload: aPostBody(urn) });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ status, code });
  });

  it('name the version that is not active', async () => {
    const { app } = aSandbox();
    const { token } = await connect(app);
    const headers = callHeaders(token, { 'linkedin-version': '202511' });
    const answer = await app.inject({ method: 'POST', url: '/rest/posts', headers, payload: {} });
    expect(answer.json()).toEqual({
      status: 426,
      code: 'NONEXISTENT_VERSION',
      message: 'Requested version 202511 is not active',
    });
  });

  it('may name an old version where the sandbox is told to go on without end', async () => {
    const { app } = aSandbox({ enforceSunset: false });
    const { token, urn } = await connect(app);
    const headers = callHeaders(token, { 'linkedin-version': '202511' });
    const answer = await app.inject({ method: 'POST', url: '/rest/posts', headers, payload: aPostBody(urn) });
    expect(answer.statusCode).toBe(201);
  });

  it('are answered with marks for support', async () => {
    const { app } = aSandbox();
    const answer = await publish(app, await connect(app));
    expect(answer.headers).toMatchObject({ 'x-li-fabric': 'sandbox', 'x-li-uuid': expect.any(String) });
  });
});

describe('a token', () => {
  it('is expired after 60 days', async () => {
    const { app, clock } = aSandbox();
    const member = await connect(app);
    clock.advance(60 * 24 * HOUR - 1);
    expect((await publish(app, member)).statusCode).toBe(201);
    clock.advance(1);
    expect((await publish(app, member)).json()).toMatchObject({
      status: 401,
      code: 'EXPIRED_ACCESS_TOKEN',
      serviceErrorCode: 65602,
    });
  });

  it.each([
    ['expired-token', 'EXPIRED_ACCESS_TOKEN'],
    ['revoked-token', 'REVOKED_ACCESS_TOKEN'],
  ])('can be made to be an %s, of one member or of all', async (kind, code) => {
    const { app } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    expect((await armFault(app, { kind, match: { author: ada.urn } })).json()).toEqual({ kind, tokens: 1 });
    expect((await publish(app, ada)).json()).toMatchObject({ status: 401, code });
    expect((await publish(app, bo)).statusCode).toBe(201);
    await armFault(app, { kind });
    expect((await publish(app, bo)).json()).toMatchObject({ status: 401, code });
    expect((await publish(app, await connect(app))).statusCode).toBe(201);
  });

  it('needs the scope of what it is used for', async () => {
    const { app } = aSandbox();
    const answer = await publish(app, await connect(app, { scope: 'openid profile' }));
    expect(answer.json()).toMatchObject({ status: 403, serviceErrorCode: 100, code: 'ACCESS_DENIED' });
  });
});

describe('quotas', () => {
  const texts = (count: number) => Array.from({ length: count }, (_, index) => ({ commentary: `Text ${index}` }));

  it('let a member make 150 calls a day, until 00:00 UTC', async () => {
    const { app, clock } = aSandbox();
    clock.set('2026-11-21T23:59:00Z');
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    for (const text of texts(150)) expect((await publish(app, ada, text)).statusCode).toBe(201);
    const refused = await publish(app, ada, { commentary: 'One more' });
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toEqual({
      serviceErrorCode: 101,
      message: 'Resource level throttle limit for calls to this resource is reached.',
      status: 429,
    });
    expect((await publish(app, bo)).statusCode).toBe(201);
    clock.set('2026-11-22T00:00:00Z');
    expect((await publish(app, ada, { commentary: 'One more' })).statusCode).toBe(201);
  });

  it('let an application make so many calls for everybody', async () => {
    const { app } = aSandbox({ quotas: { app: 2 } });
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    expect((await publish(app, ada)).statusCode).toBe(201);
    expect((await publish(app, bo)).statusCode).toBe(201);
    expect((await publish(app, ada, { commentary: 'One more' })).statusCode).toBe(429);
  });
});

describe('faults', () => {
  it('can lose the reply after the post was made, once', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    await armFault(app, { kind: 'drop-reply-after-commit', times: 1, match: { author: ada.urn } });
    await expect(publish(app, ada, { commentary: 'Was I heard?' })).rejects.toThrow();
    const { posts } = (await app.inject({ url: '/sandbox/posts' })).json<{ posts: { text: string; urn: string }[] }>();
    expect(posts.map((post) => post.text)).toEqual(['Was I heard?']);
    const again = await publish(app, ada, { commentary: 'Was I heard?' });
    expect(again.json()).toMatchObject({ status: 422, message: `Content is a duplicate of ${posts[0]?.urn}` });
  });

  it('can hang up before anything happened', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    await armFault(app, { kind: 'drop-before-commit' });
    await expect(publish(app, ada)).rejects.toThrow();
    expect((await publish(app, ada)).statusCode).toBe(201);
  });

  it.each([
    ['error-before-commit', 503, 0],
    ['error-after-commit', 502, 1],
  ])('can answer %s with %d', async (kind, status, made) => {
    const { app } = aSandbox();
    const ada = await connect(app);
    await armFault(app, { kind, status });
    const answer = await publish(app, ada);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['x-restli-id']).toBeUndefined();
    const { posts } = (await app.inject({ url: '/sandbox/posts' })).json<{ posts: unknown[] }>();
    expect(posts).toHaveLength(made);
  });

  it('can answer slowly, after the post was made', async () => {
    const waited: number[] = [];
    const wait = async (milliseconds: number) => void waited.push(milliseconds);
    const { app } = aSandbox({ wait });
    const ada = await connect(app);
    await armFault(app, { kind: 'slow-reply', delayMs: 30_000 });
    expect((await publish(app, ada)).statusCode).toBe(201);
    expect(waited).toEqual([30_000]);
  });

  it('can leave out x-restli-id', async () => {
    const { app } = aSandbox();
    await armFault(app, { kind: 'missing-restli-id' });
    const answer = await publish(app, await connect(app));
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['x-restli-id']).toBeUndefined();
  });

  it('can throttle without a reason', async () => {
    const { app } = aSandbox();
    await armFault(app, { kind: 'throttled' });
    expect((await publish(app, await connect(app))).statusCode).toBe(429);
  });

  it('strike only whom and what they are meant for', async () => {
    const { app } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    await armFault(app, { kind: 'error-before-commit', times: 2, match: { author: 'Ada Byron' } });
    await armFault(app, { kind: 'error-before-commit', match: { operation: 'delete-post' } });
    expect((await publish(app, bo)).statusCode).toBe(201);
    expect((await publish(app, ada)).statusCode).toBe(500);
    expect((await publish(app, ada)).statusCode).toBe(500);
    const posted = await publish(app, ada);
    expect(posted.statusCode).toBe(201);
    const url = `/rest/posts/${encodeURIComponent(urnOf(posted))}`;
    const remove = () => app.inject({ method: 'DELETE', url, headers: callHeaders(ada.token), payload: {} });
    expect((await remove()).statusCode).toBe(500);
    expect((await seenPost(app, urnOf(posted))).deleted).toBe(false);
    expect((await remove()).statusCode).toBe(204);
  });

  it('do not waste themselves on calls that fail anyway', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    await armFault(app, { kind: 'missing-restli-id' });
    expect((await publish(app, ada, { visibility: 'NOBODY' })).statusCode).toBe(400);
    expect((await publish(app, ada)).headers['x-restli-id']).toBeUndefined();
  });
});
