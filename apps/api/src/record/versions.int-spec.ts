import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { Role } from '#libs/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

describe('the versions of an item', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let organisationId: string;
  let author: string;
  let reviewer: string;
  let lead: string;
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-api-'));

  const get = (path: string, cookie: string) => supertest(api.getHttpServer()).get(path).set('cookie', cookie);
  const send = (method: 'post' | 'put', path: string, cookie: string, body: object) =>
    supertest(api.getHttpServer())[method](path).set('cookie', cookie).send(body);
  const someone = async (role: Role, name: string) =>
    aSession(test, await aMember(test, { organisationId, roles: [role], name }));
  const draft = (text: string) => ({ title: text, captions: [{ network: 'linkedin', language: 'en', text }] });
  const create = async (text: string) => (await send('post', '/api/content', author, draft(text)).expect(201)).body;
  const rewrite = async (id: string, text: string, by: string) => {
    const { revision } = (await get(`/api/content/${id}`, by)).body;
    return (await send('put', `/api/content/${id}`, by, { ...draft(text), revision }).expect(200)).body;
  };
  const submit = async (item: { id: string; version: { id: string } }) =>
    send('post', `/api/content/${item.id}/submit`, author, { versionId: item.version.id }).expect(200);
  const decide = (item: { id: string; version: { id: string } }, decision: object) =>
    send('post', `/api/reviews/${item.id}/decision`, reviewer, { versionId: item.version.id, ...decision }).expect(200);
  const versions = async (id: string, query = '') =>
    (await get(`/api/content/${id}/versions${query}`, author).expect(200)).body;

  beforeAll(async () => {
    test = await createTestDatabase({ DATA_DIR: folder });
    api = await createApi(test.configuration);
    ({ organisationId } = await anOrganisation(test, { jurisdictions: ['UK'] }));
    author = await someone('author', 'Amir');
    reviewer = await someone('reviewer', 'Rita');
    lead = await someone('comms_lead', 'Lea');
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('say who wrote each, when it was for sharing and what became of it', async () => {
    const item = await create('Our laboratory opens on Friday.');
    await submit(item);
    await decide(item, { decision: 'sent_back', reason: 'It is Saturday.' });
    const second = await rewrite(item.id, 'Our laboratory opens on Saturday.', author);
    await submit(second);
    await decide(second, { decision: 'approved' });
    const third = await rewrite(item.id, 'Our laboratory opened on Saturday.', lead);
    await submit(third);
    await decide(third, { decision: 'approved' });
    await rewrite(item.id, 'Our laboratory was open on Saturday.', author);
    const { items } = await versions(item.id);
    expect(items).toMatchObject([
      { number: 4, state: 'draft', writtenBy: { name: 'Amir' }, sentAt: null, certified: false },
      { number: 3, state: 'approved', writtenBy: { name: 'Lea' }, until: null, certified: true },
      { number: 2, state: 'superseded', decidedBy: { name: 'Rita' }, certified: true },
      { number: 1, state: 'sent_back', reason: 'It is Saturday.', certified: false },
    ]);
    expect(items[2].until).toBe(items[1].decidedAt);
    await get(`/api/content/${item.id}/versions/${items[2].id}/certificate`, author).expect(200);
    await send('post', '/api/recalls', lead, { itemId: item.id, reason: 'Wrong.', links: 'notice' }).expect(201);
    expect((await versions(item.id)).items).toMatchObject([
      { state: 'recalled' },
      { state: 'recalled' },
      { state: 'recalled' },
      { state: 'sent_back' },
    ]);
  });

  it('come page by page, and each can be read as it was', async () => {
    const item = await create('One.');
    await submit(item);
    const second = await rewrite(item.id, 'Two.', author);
    const first = await versions(item.id, '?limit=1');
    expect(first.items).toMatchObject([{ id: second.version.id, state: 'draft' }]);
    const next = await versions(item.id, `?limit=1&cursor=${encodeURIComponent(first.nextCursor)}`);
    expect(next).toMatchObject({ items: [{ id: item.version.id, state: 'taken_out' }], nextCursor: null });
    const { body } = await get(`/api/content/${item.id}/versions/${item.version.id}`, reviewer).expect(200);
    expect(body).toMatchObject({ title: 'One.', version: { number: 1 }, captions: [{ text: 'One.' }] });
  });

  it('are of that item and that organisation alone', async () => {
    const one = await create('Mine.');
    const other = await create('Other.');
    await get(`/api/content/${one.id}/versions/${other.version.id}`, author).expect(404);
    const elsewhere = (await anOrganisation(test)).organisationId;
    const stranger = await aSession(test, await aMember(test, { organisationId: elsewhere, roles: ['author'] }));
    await get(`/api/content/${one.id}/versions`, stranger).expect(404);
    await get(`/api/content/${one.id}/versions/${one.version.id}`, stranger).expect(404);
    await get(`/api/content/${one.id}/versions`, await someone('advocate', 'Ada')).expect(403);
  });
});
