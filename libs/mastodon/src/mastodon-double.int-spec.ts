import { createOAuthAPIClient, createRestAPIClient, MastoHttpError } from 'masto';
import { mastodonStage } from '../testing/index.js';

/** The double that stands in for servers of Mastodon, as a client that is not ours meets it. */
describe('the double of a Mastodon server', () => {
  let stage: Awaited<ReturnType<typeof mastodonStage>>;
  beforeEach(async () => {
    stage = await mastodonStage();
  });
  afterEach(() => stage.close());

  const client = (accessToken = 'token') => createRestAPIClient({ url: stage.server.url, accessToken });
  const refusalOf = async (call: Promise<unknown>) => {
    const error: unknown = await call.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof MastoHttpError)) throw new Error(`Not refused: ${String(error)}`);
    return error;
  };

  it('lets a member in through an app of its own, and out again', async () => {
    const redirectUri = 'https://another-client.example/callback';
    const app = await client().v1.apps.create({
      clientName: 'Another client',
      redirectUris: redirectUri,
      scopes: 'read write',
    });
    const { clientId, clientSecret } = app;
    const consent = new URL(`${stage.server.url}/oauth/authorize`);
    consent.search = new URLSearchParams({
      response_type: 'code',
      client_id: clientId!,
      redirect_uri: redirectUri,
      scope: 'read write',
    }).toString();
    const code = stage.double.agree(consent, '7');
    const oauth = createOAuthAPIClient({ url: stage.server.url });
    const asked = {
      grantType: 'authorization_code',
      clientId: clientId!,
      clientSecret: clientSecret!,
      redirectUri,
    } as const;
    const { accessToken } = await oauth.token.create({ ...asked, code });
    expect(await client(accessToken).v1.accounts.verifyCredentials()).toMatchObject({ id: '7', username: 'jane' });
    expect(await refusalOf(oauth.token.create({ ...asked, code }))).toMatchObject({ message: 'invalid_grant' });
    await oauth.revoke({ clientId: clientId!, clientSecret: clientSecret!, token: accessToken });
    expect(await refusalOf(client(accessToken).v1.accounts.verifyCredentials())).toMatchObject({ statusCode: 401 });
  });

  it('keeps a status once for each key, shows it with its picture, and forgets it', async () => {
    const { v1, v2 } = client();
    const { id: mediaId } = await v2.media.create({
      file: new Blob(['png'], { type: 'image/png' }),
      description: 'A door',
    });
    const post = () =>
      v1.statuses.create(
        { status: 'R&D <open> day\n\nhttps://acme.example/a-page-with-a-long-name', mediaIds: [mediaId] },
        { requestInit: { headers: new Headers({ 'idempotency-key': 'once' }) } },
      );
    const status = await post();
    expect((await post()).id).toBe(status.id);
    expect([...stage.double.descriptions.values()]).toEqual(['A door']);
    const listed = await v1.accounts.$select('7').statuses.list({ limit: 40, excludeReblogs: true });
    expect(listed.map(({ id }) => id)).toEqual([status.id, stage.standing]);
    expect(await v1.statuses.$select(status.id).fetch()).toMatchObject({
      content: expect.stringContaining('R&amp;D &lt;open&gt; day'),
      mediaAttachments: [{ id: mediaId, type: 'image' }],
      visibility: 'public',
      favouritesCount: 5,
    });
    await v1.statuses.$select(status.id).remove();
    expect(await refusalOf(v1.statuses.$select(status.id).fetch())).toMatchObject({ statusCode: 404 });
  });

  it('refuses what a server would refuse', async () => {
    const { v1 } = client();
    expect(await refusalOf(v1.statuses.create({ status: 'a'.repeat(501) }))).toMatchObject({
      statusCode: 422,
      message: expect.stringContaining('character limit of 500'),
    });
    expect(await refusalOf(client('nobody').v1.statuses.create({ status: 'Hello' }))).toMatchObject({
      statusCode: 401,
    });
    stage.refuse('too_often');
    expect(await refusalOf(v1.statuses.create({ status: 'Hello' }))).toMatchObject({ statusCode: 429 });
  });

  it('shows another client what our adapter has posted, under the address that it gave', async () => {
    const { adapter, holder } = stage;
    const post = {
      key: '01934f1e-7d3a-7c5b-9a1e-3f2b4c5d6e7f',
      text: 'Good news',
      language: 'en',
      article: null,
      image: null,
    };
    const prepared = await adapter.prepare(holder, post);
    if (prepared.kind !== 'prepared') throw new Error(prepared.code);
    const published = await adapter.publish(holder, prepared.post);
    const [newest] = await client().v1.accounts.$select('7').statuses.list();
    expect(newest).toMatchObject({ content: '<p>Good news</p>' });
    expect(published).toEqual({ kind: 'published', externalId: newest?.id, permalink: newest?.url });
  });
});
