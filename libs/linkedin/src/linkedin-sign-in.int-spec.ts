import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfiguration } from '#libs/platform';
import { LinkedInSignIn } from './linkedin-sign-in.js';
import { LinkedInStrategy } from './linkedin-strategy.js';

const waits: number[] = [];

class ImpatientStrategy extends LinkedInStrategy {
  protected override async pause(milliseconds: number): Promise<void> {
    waits.push(milliseconds);
  }
}

class ImpatientSignIn extends LinkedInSignIn {
  protected override strategy(options: ConstructorParameters<typeof LinkedInStrategy>[0]): LinkedInStrategy {
    return new ImpatientStrategy(options);
  }
}

describe('signing in at LinkedIn', () => {
  let server: Server;
  let url: string;
  let signIn: LinkedInSignIn;
  let seen: { request: IncomingMessage; body: string }[];
  let token: { status: number; body: unknown };
  let userinfo: { status: number; body: unknown }[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        seen.push({ request, body: Buffer.concat(chunks).toString() });
        const answer = request.url!.startsWith('/oauth')
          ? token
          : (userinfo.length > 1 ? userinfo.shift() : userinfo[0])!;
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  beforeEach(() => {
    seen = [];
    waits.length = 0;
    token = {
      status: 200,
      body: { access_token: 'AQtoken', expires_in: 5_184_000, scope: 'email,openid,profile,w_member_social' },
    };
    userinfo = [{ status: 200, body: { sub: 'abc', name: 'Jane Doe', picture: 'https://media.example/j.jpg' } }];
    signIn = new ImpatientSignIn(
      readConfiguration({
        LINKEDIN_URL: url,
        LINKEDIN_API_URL: url,
        LINKEDIN_CLIENT_ID: 'client',
        LINKEDIN_CLIENT_SECRET: 'secret',
        PUBLIC_URL: 'https://vouchsafe.example',
      }),
    );
  });

  it('sends the member to the consent page with our state and minimal scopes', async () => {
    const consent = new URL(await signIn.consentUrl('the-state'));
    expect(`${consent.origin}${consent.pathname}`).toBe(`${url}/oauth/v2/authorization`);
    expect(Object.fromEntries(consent.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'client',
      redirect_uri: 'https://vouchsafe.example/api/connections/linkedin/callback',
      scope: 'openid profile email w_member_social',
      state: 'the-state',
    });
  });

  it('turns a code into an account, with the token in the header and nowhere else', async () => {
    expect(await signIn.account('the-code')).toEqual({
      accountId: 'abc',
      accountName: 'Jane Doe',
      picture: 'https://media.example/j.jpg',
      accessToken: 'AQtoken',
      scopes: ['email', 'openid', 'profile', 'w_member_social'],
      expiresInSeconds: 5_184_000,
    });
    const [exchange, profile] = seen;
    expect(Object.fromEntries(new URLSearchParams(exchange!.body))).toEqual({
      grant_type: 'authorization_code',
      code: 'the-code',
      client_id: 'client',
      client_secret: 'secret',
      redirect_uri: 'https://vouchsafe.example/api/connections/linkedin/callback',
    });
    expect(profile!.request.url).toBe('/v2/userinfo');
    expect(profile!.request.headers.authorization).toBe('Bearer AQtoken');
  });

  it('waits for a token that is refused because it is fresh', async () => {
    const refused = { status: 401, body: { serviceErrorCode: 65601, code: 'REVOKED_ACCESS_TOKEN' } };
    userinfo = [refused, refused, refused, ...userinfo];
    expect(await signIn.account('the-code')).toMatchObject({ accountId: 'abc' });
    expect(waits).toEqual([1_000, 2_000, 5_000]);
  });

  it.each([
    ['a token that stays refused', () => (userinfo = [{ status: 401, body: {} }]), 'network_refused'],
    ['a profile that is none', () => (userinfo = [{ status: 200, body: '<html>' }]), 'network_refused'],
    ['a profile without a subject', () => (userinfo = [{ status: 200, body: {} }]), 'network_refused'],
    ['a wrong code', () => (token = { status: 400, body: { error: 'invalid_grant' } }), 'network_refused'],
    ['a broken answer', () => (token = { status: 500, body: '<html>' }), 'network_refused'],
  ])('says no more than what is wrong with %s', async (_what, arrange, error) => {
    arrange();
    expect(await signIn.account('the-code')).toEqual({ error });
  });

  it('says when LinkedIn does not answer', async () => {
    const away = new LinkedInSignIn(readConfiguration({ LINKEDIN_URL: 'http://127.0.0.1:1' }));
    expect(await away.account('the-code')).toEqual({ error: 'network_unreachable' });
  });

  it('keeps members who connect at the same time apart', async () => {
    const [one, two] = await Promise.all([signIn.account('a'), signIn.account('b')]);
    expect([one, two]).toMatchObject([{ accountId: 'abc' }, { accountId: 'abc' }]);
    const links = await Promise.all([signIn.consentUrl('one'), signIn.consentUrl('two')]);
    expect(links.map((link) => new URL(link).searchParams.get('state'))).toEqual(['one', 'two']);
  });
});
