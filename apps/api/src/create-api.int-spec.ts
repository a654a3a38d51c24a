import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { LedgerQueries } from '#libs/ledger';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from './create-api.js';

describe('the frame of the API', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let cookie: string;
  let portalFolder: string;
  const call = () => supertest(api.getHttpServer());

  beforeAll(async () => {
    test = await createTestDatabase();
    portalFolder = aBuiltPortal();
    api = await createApi(test.configuration, { portalFolder });
    cookie = await aSession(test, await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] }));
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
    rmSync(portalFolder, { recursive: true });
  });

  it('leads a browser that comes back from a network without a session to the portal, and tells others the problem', async () => {
    const address = '/api/connections/linkedin/callback?state=x&code=y';
    const led = await call().get(address).set('sec-fetch-mode', 'navigate').expect(302);
    expect(led.headers['location']).toBe('/connections?connectError=sign_in_needed&network=linkedin');
    expect((await call().get(address).expect(401)).body.code).toBe('sign_in_needed');
  });

  it('tells of a token of any length what it tells of one that nobody gave out', async () => {
    const told = async (path: string) => {
      const { status, body } = await call().get(path);
      return [status, body.code, body.detail];
    };
    for (const path of ['/api/auth/password-resets', '/api/auth/invitations', '/api/people'])
      expect(await told(`${path}/${'x'.repeat(3_000)}`)).toEqual(await told(`${path}/x`));
  });

  describe('a refusal', () => {
    it.each([
      ['an unknown address', 404, 'not_found', () => call().get('/api/nothing')],
      ['an unknown address below a route', 404, 'not_found', () => call().delete('/api/teams/x/y')],
      ['a method the address does not take', 405, 'method_not_allowed', () => call().put('/api/teams')],
      ['a body that is not JSON', 400, 'bad_json', () => call().post('/api/auth/sign-in').type('json').send('{"a":')],
      [
        'an empty body that claims to be JSON',
        400,
        'bad_json',
        () => call().post('/api/auth/sign-in').type('json').send(''),
      ],
      [
        'a body of another type',
        415,
        'unsupported_type',
        () => call().post('/api/auth/sign-in').type('xml').send('<a/>'),
      ],
      [
        'a body larger than its route can use',
        413,
        'too_large',
        () =>
          call()
            .post('/api/auth/sign-in')
            .send({ email: 'a'.repeat(10_000) }),
      ],
      ['an address that cannot be read', 400, 'bad_request', () => call().get('/api/people/%ff')],
      ['no session', 401, 'sign_in_needed', () => call().get('/api/auth/me')],
      [
        'a session that is none',
        401,
        'session_ended',
        () => call().get('/api/auth/me').set('cookie', 'vouchsafe_session=x'),
      ],
      ['an id that is none', 404, 'not_found', () => call().patch('/api/people/7').set('cookie', cookie).send({})],
      ['a cursor that is none', 400, 'invalid_input', () => call().get('/api/people?cursor=x').set('cookie', cookie)],
    ] as const)('of %s is a problem document', async (_, status, code, request) => {
      const answer = await request();
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.body).toMatchObject({
        type: 'about:blank',
        status,
        code,
        instance: expect.stringMatching(/^urn:uuid:/),
      });
      expect(answer.status).toBe(status);
      expect(answer.body.detail).toMatch(/^[A-Z].*\.$/);
      expect(Object.keys(answer.body)).not.toContain('statusCode');
    });

    it('names the methods an address takes', async () => {
      const answer = await call().put('/api/teams');
      expect(answer.headers.allow).toBe('GET, POST');
    });

    it('names every wrong field by its path, also one that nobody asked for', async () => {
      const answer = await call()
        .patch('/api/organisation')
        .set('cookie', cookie)
        .send({ revision: 0, languages: ['en', ''], leaderboards: { mode: 'all' }, colour: 'blue' });
      expect(answer.body).toMatchObject({ status: 400, code: 'invalid_input' });
      expect(answer.body.errors).toEqual([
        { field: 'colour', message: 'is not a field of this request' },
        { field: 'languages', message: 'must not be empty' },
        { field: 'leaderboards.mode', message: 'must be one of off, teams, people' },
      ]);
    });

    it('of fifty thousand letters in one field is a plain message', async () => {
      const answer = await call()
        .post('/api/teams')
        .set('cookie', cookie)
        .send({ name: 'a'.repeat(50_000) });
      expect(answer.body.errors).toEqual([{ field: 'name', message: 'must have at most 120 characters' }]);
    });

    it('that is our own fault says nothing of what went wrong, and is logged under its id', async () => {
      const ledger = api.get(LedgerQueries, { strict: false });
      const list = ledger.list.bind(ledger);
      ledger.list = () => Promise.reject(new Error('relation "secrets" does not exist'));
      const logged: unknown[][] = [];
      const error = Logger.prototype.error;
      Logger.prototype.error = (...words: unknown[]) => void logged.push(words);
      const answer = await call().get('/api/ledger').set('cookie', cookie);
      Logger.prototype.error = error;
      ledger.list = list;
      expect(answer.body).toMatchObject({ status: 500, code: 'fault' });
      expect(JSON.stringify(answer.body)).not.toContain('secrets');
      expect(logged[0]?.[1]).toContain('relation "secrets" does not exist');
      expect(String(logged[0]?.[0])).toContain(String(answer.body.instance).replace('urn:uuid:', ''));
    });
  });

  it('logs of a failed query its code alone, since the rest may quote what somebody typed', async () => {
    const ledger = api.get(LedgerQueries, { strict: false });
    const list = ledger.list.bind(ledger);
    ledger.list = (actor) => test.database.within(actor, (tx) => tx.query('SELECT $1::uuid', ['my private words']));
    const logged: unknown[][] = [];
    const error = Logger.prototype.error;
    Logger.prototype.error = (...words: unknown[]) => void logged.push(words);
    await call().get('/api/ledger').set('cookie', cookie).expect(500);
    Logger.prototype.error = error;
    ledger.list = list;
    expect(logged[0]?.[1]).toMatch(/^Query failed: 22P02\n {4}at /);
    expect(JSON.stringify(logged)).not.toContain('private words');
  });

  it('believes only the proxy in front about who asks', async () => {
    const behind = await createTestDatabase({ TRUST_PROXY: 'true', REQUESTS_PER_MINUTE: '1' });
    const other = await createApi(behind.configuration);
    const ask = (addresses: string) =>
      supertest(other.getHttpServer()).get('/health/live').set('x-forwarded-for', addresses);
    await ask('6.6.6.6, 1.2.3.4').expect(200);
    await ask('7.7.7.7, 1.2.3.4').expect(429);
    await ask('6.6.6.6, 1.2.3.5').expect(200);
    await other.close();
    await behind.drop();
  });

  describe('a request from another site', () => {
    const signOut = (headers: Record<string, string>) => call().post('/api/auth/sign-out').set(headers);

    it.each([
      ['cross-site', { 'sec-fetch-site': 'cross-site' }],
      ['same-site but another origin', { 'sec-fetch-site': 'same-site' }],
      ['with a foreign Origin', { origin: 'https://evil.example' }],
      ['with an opaque Origin', { origin: 'null' }],
    ])('is not carried out: %s', async (_, headers) => {
      const answer = await signOut(headers);
      expect(answer.body).toMatchObject({ status: 403, code: 'cross_origin' });
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    });

    it.each([
      ['from the portal', { 'sec-fetch-site': 'same-origin' }],
      ['from the public address', { origin: 'http://localhost:3000' }],
      ['from no browser', {}],
    ])('is told from one %s', async (_, headers: Record<string, string>) => {
      await signOut(headers).expect(204);
    });
  });

  it('sends headers that close what browsers leave open', async () => {
    const { headers } = await call().get('/api/auth/me').set('cookie', cookie).expect(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('insists on HTTPS where people come by HTTPS', async () => {
    const secure = await createTestDatabase({ PUBLIC_URL: 'https://vouchsafe.example' });
    const other = await createApi(secure.configuration);
    const answer = await supertest(other.getHttpServer())
      .post('/api/auth/sign-out')
      .set('origin', 'https://vouchsafe.example');
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    expect(answer.headers['set-cookie']?.[0]).toContain('Secure');
    await other.close();
    await secure.drop();
  });

  describe('the portal', () => {
    it('is shown at every address that is no file, with a nonce of its own each time', async () => {
      const pages = await Promise.all(
        ['/', '/feed/7?topic=1', '/invitations/x-_y'].map((path) =>
          call().get(path).set('accept', 'text/html').expect(200),
        ),
      );
      const nonces = pages.map(({ text, headers }) => {
        const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? '';
        expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(headers['content-security-policy']).toContain("script-src 'self';");
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
        return nonce;
      });
      expect(new Set(nonces).size).toBe(3);
    });

    it('leaves unknown files, other kinds of answers and the API alone', async () => {
      await call().get('/assets/gone.js').set('accept', 'text/html').expect(404);
      await call().get('/feed').set('accept', 'application/json').expect(404);
      await call().get('/feed').set('accept', '*/*').expect(200);
      await call().get('/api/nothing').set('accept', 'text/html').expect(404);
      await call().get('/index.html').expect(404);
      await call().get('/..%2f..%2fetc%2fpasswd').expect(404);
    });

    it('keeps hashed files for good, compressed where the browser can', async () => {
      const script = await call().get('/assets/app-1a2b.js').set('accept-encoding', 'gzip').expect(200);
      expect(script.headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-encoding': 'gzip',
        'content-type': 'text/javascript; charset=utf-8',
      });
      expect(script.text).toBe('1;'.repeat(1_000));
      const encodingOf = async (accepted: string) =>
        (await call().get('/assets/app-1a2b.js').set('accept-encoding', accepted).expect(200)).headers[
          'content-encoding'
        ];
      expect(await encodingOf('br')).toBe('br');
      expect(await encodingOf('gzip, deflate, br')).toBe('br');
      expect(await encodingOf('gzip, br;q=0')).toBe('gzip');
      expect(await encodingOf('identity')).toBeUndefined();
      const icon = await call().get('/favicon.svg').expect(200);
      expect(icon.headers['cache-control']).toBe('no-cache');
      await call().get('/favicon.svg').set('if-none-match', String(icon.headers.etag)).expect(304);
    });
  });

  it('is alive, and ready while its database answers', async () => {
    await call().get('/health/live').expect(200, { status: 'live' });
    const { body } = await call().get('/health/ready').expect(200);
    expect(body).toMatchObject({ status: 'ready', database: 'up', queue: 'up' });
  });

  it('answers share links before everything the API needs', async () => {
    const answer = await call().get('/s/0000000000').set('cookie', cookie).expect(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['permissions-policy']).toBeUndefined();
  });

  it('shows its OpenAPI document', async () => {
    const { body } = await call().get('/api/openapi.json').expect(200);
    expect(body.paths['/api/auth/sign-in'].post.operationId).toBe('signIn');
  });
});

function aBuiltPortal(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta nonce="__CSP_NONCE__"><div id="root"></div>');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), '1;'.repeat(1_000));
  return folder;
}
