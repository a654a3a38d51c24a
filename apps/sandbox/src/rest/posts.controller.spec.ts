import type { FastifyInstance } from 'fastify';
import {
  armFault,
  aSandbox,
  callHeaders,
  connect,
  publish,
  seenPost,
  urnOf,
  type Connected,
} from '../../testing/index.js';

const MINUTE = 60_000;

const at = (urn: string) => `/rest/posts/${encodeURIComponent(urn)}`;

function edit(app: FastifyInstance, member: Connected, urn: string, commentary: string, method = 'PARTIAL_UPDATE') {
  const headers = callHeaders(member.token, { 'x-restli-method': method });
  return app.inject({ method: 'POST', url: at(urn), headers, payload: { patch: { $set: { commentary } } } });
}

function remove(app: FastifyInstance, member: Connected, urn: string) {
  const { 'content-type': _none, ...headers } = callHeaders(member.token, { 'x-restli-method': 'DELETE' });
  return app.inject({ method: 'DELETE', url: at(urn), headers });
}

describe('creating a post', () => {
  it('answers 201 with an empty body and the URN in x-restli-id', async () => {
    const { app } = aSandbox();
    const answer = await publish(app, await connect(app));
    expect(answer.statusCode).toBe(201);
    expect(answer.body).toBe('');
    expect(answer.headers['x-restli-id']).toMatch(/^urn:li:share:\d{19}$/);
  });

  it('shows readers the text without escapes, and cuts it without a word where it was not escaped', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const good = await publish(app, ada, { commentary: 'Phase 3 \\(open label\\) #Trials' });
    expect(await seenPost(app, urnOf(good))).toMatchObject({ text: 'Phase 3 (open label) #Trials', truncated: false });
    const cut = await publish(app, ada, { commentary: 'Phase 3 (open label)' });
    expect(cut.statusCode).toBe(201);
    expect(await seenPost(app, urnOf(cut))).toMatchObject({
      text: 'Phase 3 ',
      truncated: true,
      commentary: 'Phase 3 (open label)',
    });
  });

  it('refuses an author who is not the token’s member', async () => {
    const { app } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    for (const author of [bo.urn, 'urn:li:organization:42']) {
      const answer = await publish(app, ada, { author });
      expect(answer.json()).toMatchObject({ status: 403, code: 'ACCESS_DENIED', serviceErrorCode: 100 });
    }
  });

  it.each([
    ['an author that is no URN', { author: 'ada' }, 400, 'INVALID_URN_TYPE'],
    ['a person without an id', { author: 'urn:li:person:' }, 400, 'INVALID_URN_ID'],
    ['a draft', { lifecycleState: 'DRAFT' }, 400, 'INVALID_VALUE_FOR_FIELD'],
    ['an unknown visibility', { visibility: 'EVERYBODY' }, 400, 'INVALID_VALUE_FOR_FIELD'],
    ['an unknown distribution', { distribution: { feedDistribution: 'ALL' } }, 400, 'INVALID_VALUE_FOR_FIELD'],
    ['a text that is no text', { commentary: 5 }, 400, 'INVALID_VALUE_FOR_FIELD'],
    ['a text over 3,000 characters', { commentary: 'a'.repeat(3001) }, 400, 'FIELD_LENGTH_TOO_LONG'],
    ['two kinds of content', { content: { article: {}, poll: {} } }, 400, 'INVALID_VALUE_FOR_FIELD'],
    [
      'an article without a web address',
      { content: { article: { source: 'ftp://a', title: 't' } } },
      400,
      'INVALID_VALUE_FOR_FIELD',
    ],
    ['a reshare of an activity', { reshareContext: { parent: 'urn:li:activity:1' } }, 400, 'INVALID_URN_TYPE'],
    ['a reshare of nothing', { reshareContext: { parent: 'urn:li:share:1' } }, 404, 'NOT_FOUND'],
  ])('refuses %s', async (_what, wrong, status, code) => {
    const { app } = aSandbox();
    const answer = await publish(app, await connect(app), wrong);
    expect(answer.json()).toMatchObject({ status, code });
  });

  it.each([
    ['a missing field', { visibility: undefined }],
    ['an unknown field', { scheduledAt: 5 }],
    ['nothing at all', { commentary: '' }],
    ['an article without a title', { content: { article: { source: 'https://a.example' } } }],
  ])('answers %s with 422, which is not a duplicate', async (_what, wrong) => {
    const { app } = aSandbox();
    const answer = await publish(app, await connect(app), wrong);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).not.toContain('DUPLICATE_POST');
  });

  it('counts a text without its escapes against the 3,000', async () => {
    const { app } = aSandbox();
    const answer = await publish(app, await connect(app), { commentary: '\\_'.repeat(3000) });
    expect(answer.statusCode).toBe(201);
  });

  it('keeps an article and a poll as they were given', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const article = { source: 'https://go.example/x', title: 'A (raw) title', description: 'As *is*' };
    const urn = urnOf(await publish(app, ada, { content: { article } }));
    expect((await seenPost(app, urn)).article).toEqual({ ...article, thumbnailUrn: null });
    const poll = { question: 'Tea?', options: [{ text: 'Yes' }, { text: 'No' }], settings: { duration: 'ONE_DAY' } };
    const answer = await publish(app, ada, { commentary: 'Vote', content: { poll } });
    expect(answer.headers['x-restli-id']).toMatch(/^urn:li:ugcPost:/);
  });

  it('gives out URNs in the order of creation', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const urns = [];
    for (const commentary of ['one', 'two', 'three']) urns.push(urnOf(await publish(app, ada, { commentary })));
    expect([...urns].sort()).toEqual(urns);
    expect(new Set(urns).size).toBe(3);
  });
});

describe('a duplicate', () => {
  it('is the same text by the same author within 10 minutes, and names the first', async () => {
    const { app, clock } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    const first = urnOf(await publish(app, ada));
    clock.advance(10 * MINUTE - 1);
    const answer = await publish(app, ada);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toEqual({
      errorDetailType: 'com.linkedin.common.error.BadRequest',
      message: `Content is a duplicate of ${first}`,
      errorDetails: { inputErrors: [{ description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' }] },
      status: 422,
    });
    expect((await publish(app, bo)).statusCode).toBe(201);
    clock.advance(1);
    expect((await publish(app, ada)).statusCode).toBe(201);
  });

  it('is seen in what readers read, whatever the escapes', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    await publish(app, ada, { commentary: '#Trials' });
    expect((await publish(app, ada, { commentary: '{hashtag|\\#|Trials}' })).statusCode).toBe(422);
  });

  it('can point at a post that is gone', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const first = urnOf(await publish(app, ada));
    await remove(app, ada, first);
    expect((await publish(app, ada)).json()).toMatchObject({ message: `Content is a duplicate of ${first}` });
  });
});

describe('a reshare', () => {
  it('may be without a text, and counts for its parent', async () => {
    const { app } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    const parent = urnOf(await publish(app, ada));
    const answer = await publish(app, bo, { commentary: '', reshareContext: { parent } });
    expect(answer.statusCode).toBe(201);
    expect(await seenPost(app, parent)).toMatchObject({ figures: { RESHARE: 1 } });
  });

  it('is refused where the author does not want it', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const parent = urnOf(await publish(app, ada, { isReshareDisabledByAuthor: true }));
    expect((await publish(app, ada, { commentary: 'Look', reshareContext: { parent } })).statusCode).toBe(400);
  });
});

describe('editing a post', () => {
  it('changes the text', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const urn = urnOf(await publish(app, ada));
    expect((await edit(app, ada, urn, 'Good *evening')).statusCode).toBe(204);
    expect(await seenPost(app, urn)).toMatchObject({
      text: 'Good ',
      truncated: true,
      editedAt: '2026-11-21T10:00:00.000Z',
    });
  });

  it('wants X-RestLi-Method, the author, a post that is there, and a patch', async () => {
    const { app } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    const urn = urnOf(await publish(app, ada));
    expect((await edit(app, ada, urn, 'x', 'UPDATE')).statusCode).toBe(400);
    expect((await edit(app, bo, urn, 'x')).statusCode).toBe(403);
    expect((await edit(app, ada, 'urn:li:share:1', 'x')).statusCode).toBe(404);
    expect((await edit(app, ada, 'urn:li:person:1', 'x')).statusCode).toBe(400);
    const headers = callHeaders(ada.token, { 'x-restli-method': 'PARTIAL_UPDATE' });
    expect((await app.inject({ method: 'POST', url: at(urn), headers, payload: {} })).statusCode).toBe(422);
    await remove(app, ada, urn);
    expect((await edit(app, ada, urn, 'x')).statusCode).toBe(404);
  });

  it('can be made to answer 204 and change nothing', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const urn = urnOf(await publish(app, ada));
    await armFault(app, { kind: 'ignored-edit' });
    expect((await edit(app, ada, urn, 'Changed')).statusCode).toBe(204);
    expect(await seenPost(app, urn)).toMatchObject({ text: 'Good morning', editedAt: null });
  });
});

describe('deleting a post', () => {
  it('answers 204, also the second time', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const urn = urnOf(await publish(app, ada));
    expect((await remove(app, ada, urn)).statusCode).toBe(204);
    expect((await remove(app, ada, urn)).statusCode).toBe(204);
    expect(await seenPost(app, urn)).toMatchObject({ deleted: true, deletedAt: '2026-11-21T10:00:00.000Z' });
  });

  it('answers 404 for a post that never was and 403 for another member’s', async () => {
    const { app } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    expect((await remove(app, ada, 'urn:li:share:1')).statusCode).toBe(404);
    expect((await remove(app, bo, urnOf(await publish(app, ada)))).statusCode).toBe(403);
  });
});

describe('reading a post', () => {
  const reader = {
    id: 'vouchsafe-sandbox',
    secret: 'sandbox-secret',
    scopes: ['openid', 'w_member_social', 'r_member_social'],
  };

  it('is closed to tokens with w_member_social only', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const urn = urnOf(await publish(app, ada));
    expect((await app.inject({ url: at(urn), headers: callHeaders(ada.token) })).statusCode).toBe(403);
  });

  it('gives hashtags back as templates to who may read', async () => {
    const { app } = aSandbox({ clients: [reader] });
    const ada = await connect(app, { scope: 'w_member_social r_member_social' });
    const article = { source: 'https://go.example/x', title: 'Title', description: '' };
    const urn = urnOf(await publish(app, ada, { commentary: 'On \\_this\\_ #Trials', content: { article } }));
    expect((await app.inject({ url: at(urn), headers: callHeaders(ada.token) })).json()).toMatchObject({
      id: urn,
      author: ada.urn,
      commentary: 'On \\_this\\_ {hashtag|\\#|Trials}',
      content: { article: { source: 'https://go.example/x', title: 'Title' } },
      lifecycleState: 'PUBLISHED',
    });
    await remove(app, ada, urn);
    expect((await app.inject({ url: at(urn), headers: callHeaders(ada.token) })).statusCode).toBe(404);
  });
});
