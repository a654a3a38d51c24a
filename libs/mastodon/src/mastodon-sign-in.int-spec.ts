import { readConfiguration } from '#libs/platform';
import { mastodonStage } from '#testing/mastodon';
import { MastodonSignIn } from './mastodon-sign-in.js';

type Stage = Awaited<ReturnType<typeof mastodonStage>>;

describe('signing in at a Mastodon server', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await mastodonStage();
  });
  afterEach(() => stage.close());

  const begin = async () => {
    const started = await stage.adapter.signIn.begin('the-state', stage.details, null);
    if (started.kind !== 'consent') throw new Error(`Not begun: ${started.kind}`);
    return { url: new URL(started.url), memo: started.memo };
  };

  it('registers at the server, and comes back with the account, bound to us by PKCE', async () => {
    const { url, memo } = await begin();
    const code = stage.double.agree(url, '7');
    expect(
      await stage.adapter.signIn.account(code, JSON.stringify({ ...JSON.parse(memo!), verifier: 'guessed' })),
    ).toEqual({
      error: 'network_refused',
    });
    const account = await stage.adapter.signIn.account(stage.double.agree(url, '7'), memo);
    expect(account).toMatchObject({ accountId: stage.holder.accountId, accountName: `@jane@${url.host}` });
    if ('error' in account) throw new Error(account.error);
    expect(account.scopes).toContain(stage.adapter.publishScope);
    const holder = { ...stage.holder, accessToken: account.accessToken };
    expect(await stage.adapter.measure(holder, stage.standing)).toMatchObject({ kind: 'measured' });
    expect(await stage.adapter.revoke(account.accessToken)).toBe(true);
    expect(await stage.adapter.measure(holder, stage.standing)).toMatchObject({ kind: 'reconnect' });
  });

  it('says of an image what it shows, and waits until the server has worked on it', async () => {
    const image = { bytes: new Uint8Array([1, 2, 3]), type: 'image/png', alt: 'Our – laboratory' };
    const post = { key: 'k', text: 'Look', language: 'de-CH', article: null, image };
    const prepared = await stage.adapter.prepare(stage.holder, post);
    if (prepared.kind !== 'prepared') throw new Error(prepared.code);
    expect([...stage.double.descriptions.values()]).toEqual(['Our – laboratory']);
    expect(prepared.post.body.status).toMatchObject({ language: 'de', media_ids: [expect.stringMatching(/^\d+$/)] });
    expect(await stage.adapter.publish(stage.holder, prepared.post)).toMatchObject({ kind: 'published' });
  });

  it.each([
    '127.0.0.1',
    'localhost',
    'http://mastodon.social',
    'https://mastodon.social:8443',
    'https://me:pw@m.social',
    '10.0.0.1',
    'not a server',
  ])('asks nothing of %s', async (server) => {
    const signIn = new MastodonSignIn(readConfiguration({ PUBLIC_URL: 'https://vouchsafe.example' }));
    expect(await signIn.begin('s', { server }, null)).toMatchObject({ kind: 'refused', field: 'server' });
    await signIn.onApplicationShutdown();
  });

  it('connects to no private address behind a public name', async () => {
    const signIn = new MastodonSignIn(readConfiguration({ PUBLIC_URL: 'https://vouchsafe.example' }));
    // Nothing of ours listens there; what matters is that the look-up itself is refused.
    const begun = await signIn.begin('s', { server: 'localhost.localdomain' }, null);
    expect(begun).toMatchObject({ kind: 'refused', code: 'server_unreachable' });
    await signIn.onApplicationShutdown();
  });

  it('tells a server that is not one of Mastodon from one that is away', async () => {
    stage.double.instead.push({ status: 404, body: {} });
    expect(await stage.adapter.signIn.begin('s', stage.details, null)).toMatchObject({ code: 'server_refused' });
    await stage.behave('away');
    expect(await stage.adapter.signIn.begin('s', stage.details, null)).toMatchObject({ code: 'server_unreachable' });
  });
});
