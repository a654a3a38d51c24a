import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { gzipSync } from 'node:zlib';
import supertest from 'supertest';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { Routes } from '../access/routes.js';
import { createApi } from '../create-api.js';
import { boundsOf } from './body-bounds.js';

describe('the body of a request', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let cookie: string;
  const post = (address: string) => supertest(api.getHttpServer()).post(address).set('cookie', cookie).type('json');

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    cookie = await aSession(test, await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] }));
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it.each([
    ['larger than the route can use', '/api/auth/sign-in', `{"email":"${'a'.repeat(9_000)}"}`, 413, 'too_large'],
    ['with too many fields', '/api/teams', `{${'"a":1,'.repeat(500)}"b":1}`, 400, 'too_many_keys'],
    ['with too many values', '/api/teams', `[${'1,'.repeat(9_000)}1]`, 400, 'too_many_values'],
    ['of lists within lists', '/api/teams', '['.repeat(4_000), 400, 'too_deep'],
    ['that changes what objects are', '/api/teams', '{"__proto__":{"a":1}}', 400, 'forbidden_field'],
    ['that hides that', '/api/teams', '{"\\u005f_proto_\\u005f":{"a":1}}', 400, 'forbidden_field'],
    ['that changes what objects are made by', '/api/teams', '{"constructor":{"prototype":1}}', 400, 'forbidden_field'],
    ['that is a list', '/api/teams', '[{"name":"A"}]', 400, 'invalid_input'],
  ])('%s is refused, with words of its own', async (_, address, body, status, code) => {
    const answer = await post(address).send(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    const german = await post(address).set('cookie', '').set('accept-language', 'de').send(body);
    if (status === 413) expect(german.body.detail).toMatch(/^Die Anfrage ist zu groß; an diese Adresse/);
  });

  it.each([
    ['of another encoding', Buffer.from('{"name":"Zürich"}', 'latin1')],
    ['cut off within a letter', Buffer.concat([Buffer.from('{"name":"Z'), Buffer.from([0xc3]), Buffer.from('"}')])],
    ['with half a surrogate pair', Buffer.from([...Buffer.from('{"name":"'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')])],
  ])('%s is refused, and says that it must be UTF-8', async (_, body) => {
    const sent = async (headers: Record<string, string>) => {
      const json = { 'content-type': 'application/json', ...headers };
      const answer = await api.inject({ method: 'POST', url: '/api/teams', payload: body, headers: json });
      return answer.json<{ status: number; code: string; detail: string }>();
    };
    expect(await sent({ cookie })).toMatchObject({
      status: 400,
      code: 'not_utf8',
      detail: 'The body is not valid UTF-8; send JSON in that encoding.',
    });
    expect((await sent({ 'accept-language': 'de' })).detail).toMatch(/UTF-8/);
    expect(await test.owner('SELECT name FROM teams')).toEqual([]);
  });

  it('that does not say how long it is ends where its route has enough', async () => {
    const sent = supertest(api.getHttpServer()).post('/api/auth/sign-in').type('json');
    sent.set('transfer-encoding', 'chunked').write(Buffer.from(`{"email":"${'a'.repeat(9_000)}`));
    const answer = await sent;
    expect([answer.status, answer.body.code]).toEqual([413, 'too_large']);
  });

  it('that is compressed is not unpacked', async () => {
    const answer = await post('/api/teams')
      .set('content-encoding', 'gzip')
      .send(gzipSync('{"name":"A"}').toString('latin1'));
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported_encoding']);
  });

  it('that is a file is read only where one is taken', async () => {
    const answer = await post('/api/teams').type('text/csv').send('name\nA');
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported_type']);
  });

  it('is a few kilobytes at most where nobody has signed in yet', () => {
    const open = api.get(Routes).all.filter(({ access, method }) => access === 'public' && method !== 'GET');
    expect(open.length).toBeGreaterThan(5);
    for (const route of open) expect([route.path, boundsOf(route).bytes < 9_000]).toEqual([route.path, true]);
  });

  it('can be all that its class takes', () => {
    const largest = api.get(Routes).all.find(({ path }) => path === '/api/guidelines/screenings')!;
    expect(boundsOf(largest).bytes).toBeGreaterThan(400_000);
  });
});
