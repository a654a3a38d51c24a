import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { Sessions } from '#libs/sign-in';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { RawClient } from '../../../../test/support/raw-client.js';
import { createApi } from '../create-api.js';

const UPLOADS = ['/api/media', '/api/guidelines/registers/import?kind=orange_book', '/api/people/import'];
const WAITS = { headMs: 300, bodyMs: 300, checkMs: 50 };

describe('a request on its way', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let cookie: string;
  let port: number;

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration, { bounds: WAITS });
    await api.listen(0, '127.0.0.1');
    port = (api.getHttpServer().address() as AddressInfo).port;
    cookie = await aSession(test, await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] }));
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  const head = (method: string, path: string, headers: Record<string, string | number> = {}) =>
    [`${method} ${path} HTTP/1.1`, 'host: x', ...Object.entries(headers).map((pair) => pair.join(': ')), '\r\n'].join(
      '\r\n',
    );
  const form = (field: string, bytes: number, ending = '\r\n--B--\r\n') =>
    `--B\r\ncontent-disposition: form-data; name="${field}"; filename="a"\r\n\r\n${'a'.repeat(bytes)}${ending}`;
  const upload = (path: string, body: string) =>
    head('POST', path, { cookie, 'content-type': 'multipart/form-data; boundary=B', 'content-length': body.length }) +
    body;
  const health = head('GET', '/health/live');

  it.each(UPLOADS)('leaves nothing of a form under a wrong name to the next one, %s', async (path) => {
    const client = await RawClient.open(port);
    const refused = await client.send(upload(path, form('wrong', 2_000_000))).end();
    expect(refused.text).toMatch(/^HTTP\/1\.1 400 [^]*\r\nconnection: close\r\n[^]*"field":"file"/i);
    const short = await RawClient.open(port);
    await short.send(upload(path, form('wrong', 10))).answers();
    expect((await short.send(health).answers(2)).text).toMatch(/"field":"file"[^]*HTTP\/1\.1 200 /);
  });

  it.each(UPLOADS)('is told where its form ends too early, %s', async (path) => {
    for (const bytes of [10, 300_000]) {
      const client = await RawClient.open(port);
      const { text } = await client.send(upload(path, form('file', bytes, ''))).answers();
      expect(text).toMatch(/^HTTP\/1\.1 400 [^]*"code":"bad_form"/);
      expect((await client.send(health).answers(2)).text).toContain('HTTP/1.1 200 ');
    }
    const boundless = head('POST', path, { cookie, 'content-type': 'multipart/form-data', 'content-length': 3 });
    const { text } = await (await RawClient.open(port)).send(`${boundless}abc`).answers();
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('is refused before anything of its body is there, where nobody is signed in', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': 400_000 };
    for (const [given, code] of [
      ['', 'sign_in_needed'],
      ['vouchsafe_session=made-up', 'session_ended'],
    ]) {
      const client = await RawClient.open(port);
      const sent = head('POST', '/api/guidelines/screenings', { ...headers, ...(given && { cookie: given }) });
      const { text } = await client.send(sent).answers();
      expect(text).toMatch(new RegExp(`^HTTP/1\\.1 401 [^]*\\r\\nconnection: close\\r\\n[^]*"code":"${code}"`, 'i'));
      // Whoever sends all of it before it listens is told, too.
      expect((await client.send('a'.repeat(400_000)).end()).ended).toBe(true);
    }
  });

  it('has its session looked up once, with a body as without', async () => {
    const resume = jest.spyOn(api.get(Sessions, { strict: false }), 'resume');
    const client = await RawClient.open(port);
    const headers = { cookie, 'content-type': 'application/json', 'content-length': 2 };
    expect((await client.send(`${head('POST', '/api/teams', headers)}{}`).answers()).text).toContain('invalid_input');
    expect(resume).toHaveBeenCalledTimes(1);
    expect((await client.send(head('GET', '/api/teams', { cookie })).answers(2)).text).toContain('HTTP/1.1 200 ');
    expect(resume).toHaveBeenCalledTimes(2);
    resume.mockRestore();
  });

  it.each([
    ['in its head', () => 'GET /health/live HTTP/1.1\r\nhost:'],
    ['before its head', () => ''],
    [
      'in its body',
      () => head('POST', '/api/auth/sign-in', { 'content-type': 'application/json', 'content-length': 99 }),
    ],
    ['in a file', () => upload('/api/media', form('file', 100)).slice(0, -50)],
    [
      'where there is nothing',
      () => head('POST', '/nowhere', { 'content-type': 'application/json', 'content-length': 9 }),
    ],
  ])('that stands still %s is told so and closed', async (_, sent) => {
    const { text, ended } = await (await RawClient.open(port)).send(sent()).end();
    expect(ended).toBe(true);
    expect(text).toMatch(/^HTTP\/1\.1 408 [^]*\r\nconnection: close\r\n[^]*"code":"too_slow"/i);
  });

  it('that stands still keeps nobody waiting, however many there are', async () => {
    const slow = await Promise.all(Array.from({ length: 800 }, () => RawClient.open(port)));
    for (const [nth, client] of slow.entries()) {
      const body = { 'content-type': 'application/json', 'content-length': 99 };
      client.send(nth % 2 ? 'GET / HTTP/1.1\r\n' : head('POST', '/api/auth/sign-in', body));
    }
    const { text } = await (await RawClient.open(port)).send(health).answers();
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    const told = await Promise.all(slow.map((client) => client.end()));
    expect(told.filter((one) => one.text.startsWith('HTTP/1.1 408 '))).toHaveLength(800);
  });

  it('with more headers than anybody sends is refused, rather than some of them left out', async () => {
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, nth) => [`x-${nth}`, 1]));
    expect((await (await RawClient.open(port)).send(head('GET', '/health/live', many)).answers()).text).toMatch(
      /^HTTP\/1\.1 431 [^]*"code":"head_too_large"/,
    );
    const long = head('GET', '/health/live', { 'x-long': 'a'.repeat(20_000) });
    expect((await (await RawClient.open(port)).send(long).end()).text).toMatch(/^HTTP\/1\.1 431 [^]*head_too_large/);
  });
});
