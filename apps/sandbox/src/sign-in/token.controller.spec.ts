import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import {
  armFault,
  aSandbox,
  callHeaders,
  CALLBACK,
  codeOf,
  connect,
  decide,
  exchange,
  postForm,
  publish,
} from '../../testing/index.js';

const CLIENT = { client_id: 'vouchsafe-sandbox', client_secret: 'sandbox-secret' };
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('exchanging a code', () => {
  it('answers a token for 60 days, its scopes separated by commas', async () => {
    const { app } = aSandbox();
    const { answer } = await connect(app);
    expect(answer).toMatchObject({
      expires_in: 5_184_000,
      scope: 'email,openid,profile,w_member_social',
      token_type: 'Bearer',
    });
    expect(String(answer.access_token).length).toBeGreaterThan(300);
  });

  it('takes a code once', async () => {
    const { app } = aSandbox();
    const code = codeOf(await decide(app));
    expect((await exchange(app, code)).statusCode).toBe(200);
    const again = await exchange(app, code);
    expect(again.statusCode).toBe(400);
    expect(again.json()).toMatchObject({ error: 'invalid_request' });
  });

  it('takes a code within 30 minutes', async () => {
    const { app, clock } = aSandbox();
    const code = codeOf(await decide(app));
    clock.advance(30 * MINUTE);
    expect((await exchange(app, code)).statusCode).toBe(400);
  });

  it('wants exactly the redirect_uri of the authorise call', async () => {
    const { app } = aSandbox();
    const code = codeOf(await decide(app));
    expect((await exchange(app, code, { redirect_uri: `${CALLBACK}/` })).statusCode).toBe(400);
  });

  it('keeps a code for the client it was given to', async () => {
    const clients = [
      { id: CLIENT.client_id, secret: CLIENT.client_secret },
      { id: 'other', secret: 'other-secret' },
    ];
    const { app } = aSandbox({ clients });
    const code = codeOf(await decide(app));
    expect((await exchange(app, code, { client_id: 'other', client_secret: 'other-secret' })).statusCode).toBe(400);
  });

  it.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'somebody' }, 401, 'invalid_client'],
    ['a PKCE verifier', { code_verifier: 'v'.repeat(43) }, 401, 'invalid_client'],
    ['a refresh', { grant_type: 'refresh_token' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, wrong, status, error) => {
    const { app } = aSandbox();
    const answer = await exchange(app, codeOf(await decide(app)), wrong);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ error });
  });

  it('is a POST with a form', async () => {
    const { app } = aSandbox();
    expect((await app.inject({ url: '/oauth/v2/accessToken' })).statusCode).toBe(404);
    const json = await app.inject({ method: 'POST', url: '/oauth/v2/accessToken', payload: { ...CLIENT } });
    expect(json.statusCode).toBe(415);
  });

  it('ends earlier tokens of the member when the scopes change, and leaves them alone when they do not', async () => {
    const { app } = aSandbox();
    const first = await connect(app);
    const second = await connect(app);
    expect((await publish(app, first)).statusCode).toBe(201);
    await connect(app, { scope: 'openid profile' });
    const { statusCode, ...answer } = await publish(app, second, { commentary: 'Again' });
    expect(statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'REVOKED_ACCESS_TOKEN', serviceErrorCode: 65601 });
  });
});

describe('the id_token', () => {
  it('is signed with a published key, issued by …/oauth, and has no nonce', async () => {
    const { app } = aSandbox({ publicUrl: 'http://network.example/' });
    const { answer, sub } = await connect(app);
    const [head = '', body = '', signature = ''] = String(answer.id_token).split('.');
    const { keys } = (await app.inject({ url: '/oauth/openid/jwks' })).json<{ keys: JsonWebKey[] }>();
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string };
    const jwk = keys.find((key) => key.kid === kid) ?? {};
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({
      iss: 'http://network.example/oauth',
      aud: CLIENT.client_id,
      sub,
      name: 'Ada Byron',
    });
    expect(claims).not.toHaveProperty('nonce');
  });

  it('comes with the openid scope only', async () => {
    const { app } = aSandbox();
    expect((await connect(app, { scope: 'r_basicprofile w_member_social' })).answer).not.toHaveProperty('id_token');
  });

  it('is announced by discovery', async () => {
    const { app } = aSandbox({ publicUrl: 'http://network.example' });
    expect((await app.inject({ url: '/oauth/.well-known/openid-configuration' })).json()).toMatchObject({
      issuer: 'http://network.example/oauth',
      authorization_endpoint: 'http://network.example/oauth/v2/authorization',
      token_endpoint: 'http://network.example/oauth/v2/accessToken',
      userinfo_endpoint: 'http://network.example/v2/userinfo',
      jwks_uri: 'http://network.example/oauth/openid/jwks',
    });
  });
});

describe('introspection and revocation', () => {
  it('says active, then expired after 60 days', async () => {
    const { app, clock } = aSandbox();
    const { token } = await connect(app);
    const ask = () => postForm(app, '/oauth/v2/introspectToken', { ...CLIENT, token });
    expect((await ask()).json()).toMatchObject({
      active: true,
      status: 'active',
      client_id: CLIENT.client_id,
      scope: 'email,openid,profile,w_member_social',
      auth_type: '3L',
      created_at: clock.now().getTime() / 1000,
    });
    clock.advance(60 * DAY);
    expect((await ask()).json()).toMatchObject({ active: false, status: 'expired' });
  });

  it('revokes, after which calls answer 401 with 65601', async () => {
    const { app } = aSandbox();
    const member = await connect(app);
    expect((await postForm(app, '/oauth/v2/revoke', { ...CLIENT, token: member.token })).statusCode).toBe(200);
    const status = await postForm(app, '/oauth/v2/introspectToken', { ...CLIENT, token: member.token });
    expect(status.json()).toMatchObject({ active: false, status: 'revoked' });
    expect((await publish(app, member)).json()).toMatchObject({ status: 401, serviceErrorCode: 65601 });
  });

  it.each([
    ['a bad client', { client_id: 'somebody' }, 400],
    ['a bad token', { token: 'nonsense' }, 400],
    ['a bad secret', { client_secret: 'guess' }, 401],
  ])('answers %s with its status', async (_what, wrong, status) => {
    const { app } = aSandbox();
    const { token } = await connect(app);
    const answer = await postForm(app, '/oauth/v2/introspectToken', { ...CLIENT, token, ...wrong });
    expect(answer.statusCode).toBe(status);
  });
});

describe('userinfo', () => {
  const userinfo = (app: ReturnType<typeof aSandbox>['app'], token: string) =>
    app.inject({ url: '/v2/userinfo', headers: { authorization: `Bearer ${token}` } });

  it('tells who the member is, without a version header', async () => {
    const { app } = aSandbox({ publicUrl: 'http://network.example' });
    const { token, sub } = await connect(app);
    expect((await userinfo(app, token)).json()).toEqual({
      sub,
      name: 'Ada Byron',
      given_name: 'Ada',
      family_name: 'Byron',
      picture: `http://network.example/people/${sub}/picture.svg`,
      locale: { country: 'US', language: 'en' },
      email: 'ada.byron@sandbox.example',
      email_verified: true,
    });
  });

  it('takes the token from the header only', async () => {
    const { app } = aSandbox();
    const { token } = await connect(app);
    const answer = await app.inject({ url: '/v2/userinfo', query: { oauth2_access_token: token } });
    expect(answer.json()).toMatchObject({ status: 401, code: 'EMPTY_ACCESS_TOKEN' });
  });

  it('needs openid, as /v2/me needs r_basicprofile', async () => {
    const { app } = aSandbox();
    const basic = await connect(app, { scope: 'r_basicprofile', name: 'Basil Basic' });
    expect((await userinfo(app, basic.token)).statusCode).toBe(403);
    expect((await app.inject({ url: '/v2/me', headers: callHeaders(basic.token) })).json()).toEqual({
      id: basic.sub,
      localizedFirstName: 'Basil',
      localizedLastName: 'Basic',
    });
    const signedIn = await connect(app);
    const me = await app.inject({ url: '/v2/me', headers: callHeaders(signedIn.token) });
    expect(me.json()).toMatchObject({
      status: 403,
      serviceErrorCode: 100,
      message: 'Not enough permissions to access: GET /me',
    });
  });

  it('can leave the e-mail address out although it was granted', async () => {
    const { app } = aSandbox();
    const { token } = await connect(app);
    await armFault(app, { kind: 'userinfo-without-email', match: { author: 'Ada Byron' } });
    expect((await userinfo(app, token)).json()).not.toHaveProperty('email');
    expect((await userinfo(app, token)).json()).toHaveProperty('email');
  });

  it('can refuse a token in its first seconds', async () => {
    const { app, clock } = aSandbox();
    await armFault(app, { kind: 'fresh-token-refused', seconds: 4 });
    const { token } = await connect(app);
    clock.advance(3_999);
    expect((await userinfo(app, token)).json()).toMatchObject({ status: 401, code: 'REVOKED_ACCESS_TOKEN' });
    clock.advance(1);
    expect((await userinfo(app, token)).statusCode).toBe(200);
  });

  it('can follow a token call whose scopes are separated by spaces', async () => {
    const { app } = aSandbox();
    await armFault(app, { kind: 'space-separated-scope' });
    expect((await connect(app)).answer.scope).toBe('email openid profile w_member_social');
  });

  it('comes with a picture', async () => {
    const { app } = aSandbox();
    const { sub } = await connect(app);
    const picture = await app.inject({ url: `/people/${sub}/picture.svg` });
    expect(picture.headers['content-type']).toContain('image/svg+xml');
    expect(picture.body).toContain('AB');
  });
});
