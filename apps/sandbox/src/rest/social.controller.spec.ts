import { aSandbox, callHeaders, connect, publish, seenPost, urnOf } from '../../testing/index.js';

const CLIENT = {
  id: 'vouchsafe-sandbox',
  secret: 'sandbox-secret',
  scopes: ['openid', 'profile', 'email', 'w_member_social', 'w_member_social_feed', 'r_member_social_feed'],
};

describe('reactions and comments', () => {
  it('are summed up for the member’s own post, without a version', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const urn = urnOf(await publish(app, ada));
    await app.inject({ method: 'POST', url: '/sandbox/reactions', payload: { urn, reactions: 4, comments: 2 } });
    const url = `/v2/socialActions/${encodeURIComponent(urn)}`;
    const headers = { authorization: `Bearer ${ada.token}` };
    expect((await app.inject({ url, headers })).json()).toMatchObject({
      target: urn,
      likesSummary: { totalLikes: 4 },
      commentsSummary: { totalFirstLevelComments: 2 },
    });
    const bo = await connect(app, { name: 'Bo Diaz' });
    expect((await app.inject({ url, headers: { authorization: `Bearer ${bo.token}` } })).statusCode).toBe(403);
  });

  it('have their metadata for who may read it', async () => {
    const { app } = aSandbox({ clients: [CLIENT] });
    const ada = await connect(app);
    const urn = urnOf(await publish(app, ada));
    await app.inject({
      method: 'POST',
      url: '/sandbox/reactions',
      payload: { urn, reactions: { PRAISE: 2 }, comments: 1 },
    });
    const url = `/rest/socialMetadata/${encodeURIComponent(urn)}`;
    expect((await app.inject({ url, headers: callHeaders(ada.token) })).statusCode).toBe(403);
    const reader = await connect(app, { scope: 'r_member_social_feed', name: 'Bo Diaz' });
    expect((await app.inject({ url, headers: callHeaders(reader.token) })).json()).toMatchObject({
      reactionSummaries: { PRAISE: { count: 2 } },
      commentSummary: { count: 1, topLevelCount: 1 },
      commentsState: 'OPEN',
    });
  });

  it('take a comment as plain text, with the scope for it', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const urn = urnOf(await publish(app, ada));
    const url = `/rest/socialActions/${encodeURIComponent(urn)}/comments`;
    const payload = { actor: ada.urn, object: urn, message: { text: 'Plain (text) \\_ as it is' } };
    expect((await app.inject({ method: 'POST', url, headers: callHeaders(ada.token), payload })).statusCode).toBe(403);
    const vetted = await connect(app, { scope: 'w_member_social w_member_social_feed' });
    const answer = await app.inject({ method: 'POST', url, headers: callHeaders(vetted.token), payload });
    expect(answer.statusCode).toBe(201);
    expect((await seenPost(app, urn)).comments).toMatchObject([
      { name: 'Ada Byron', text: 'Plain (text) \\_ as it is' },
    ]);
    const forged = { ...payload, actor: 'urn:li:person:somebody' };
    expect(
      (await app.inject({ method: 'POST', url, headers: callHeaders(vetted.token), payload: forged })).statusCode,
    ).toBe(403);
  });
});
