import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

describe('the review of a later version', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let author: string;
  let reviewer: string;
  let other: string;
  let lead: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    const { organisationId } = await anOrganisation(test);
    author = await aSession(test, await aMember(test, { organisationId, roles: ['author'] }));
    reviewer = await aSession(test, await aMember(test, { organisationId, roles: ['reviewer'] }));
    other = await aSession(test, await aMember(test, { organisationId, roles: ['reviewer'] }));
    lead = await aSession(test, await aMember(test, { organisationId, roles: ['comms_lead'], name: 'Lea Lead' }));
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  const ask = async (method: 'get' | 'post' | 'put', path: string, cookie: string, body?: object) => {
    const answer = await supertest(api.getHttpServer())[method](path).set('cookie', cookie).send(body);
    if (!answer.ok) throw new Error(`${path}: ${answer.text}`);
    return answer.body;
  };
  const draft = (text: string) => ({ title: 'Open day', captions: [{ network: 'linkedin', language: 'en', text }] });
  const review = (id: string, cookie = reviewer) => ask('get', `/api/reviews/${id}`, cookie);
  const send = (id: string, versionId: string) => ask('post', `/api/content/${id}/submit`, author, { versionId });
  const write = async (id: string, text: string, by = author) => {
    const { revision } = await ask('get', `/api/content/${id}`, by);
    const { version } = await ask('put', `/api/content/${id}`, by, { ...draft(text), revision });
    await send(id, version.id);
  };
  const decide = async (id: string, decision: object) =>
    ask('post', `/api/reviews/${id}/decision`, reviewer, {
      versionId: (await review(id)).item.version.id,
      ...decision,
    });
  const sent = async (): Promise<string> => {
    const { id, version } = await ask('post', '/api/content', author, draft('First words.'));
    await send(id, version.id);
    return id;
  };

  it('is compared with the one before it, where none was decided on', async () => {
    const id = await sent();
    expect(await review(id)).toMatchObject({ previous: null, yours: null });
    await write(id, 'Second words.');
    expect(await review(id)).toMatchObject({ previous: { version: { number: 1 } }, yours: null });
  });

  it('is compared with one approved on a condition, of which its reviewer is told and nobody else', async () => {
    const id = await sent();
    await decide(id, { decision: 'approved', conditions: 'Ask the site.' });
    await write(id, 'Second words.');
    await write(id, 'Third words.');
    const previous = { version: { number: 1 }, captions: [{ text: 'First words.' }] };
    const yours = { number: 1, decision: 'approved', conditions: 'Ask the site.', reason: null };
    expect(await review(id)).toMatchObject({ previous, yours });
    expect(await review(id, other)).toMatchObject({ previous, yours: null });
  });

  it('credits in the queue who wrote that version, whoever is the author of its item', async () => {
    const id = await sent();
    await write(id, 'Second words.', lead);
    const { items } = await ask('get', '/api/reviews?state=waiting', reviewer);
    const row = items.find((each: { itemId: string }) => each.itemId === id);
    expect(row).toMatchObject({ versionNumber: 2, writtenBy: { name: 'Lea Lead' } });
    expect(row.author.name).not.toBe('Lea Lead');
  });

  it('is compared with the last one sent back, with why', async () => {
    const id = await sent();
    await decide(id, { decision: 'approved' });
    await write(id, 'Second words.');
    await decide(id, { decision: 'sent_back', reason: 'Name the school.' });
    await write(id, 'Third words.');
    expect(await review(id)).toMatchObject({
      previous: { version: { number: 2 } },
      yours: { number: 2, decision: 'sent_back', reason: 'Name the school.' },
    });
  });
});
