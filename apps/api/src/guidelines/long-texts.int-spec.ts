import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

const LONG = 'ordinary words '.repeat(13_333);
const DEFINITION = 'id: OWN-1';

describe('long texts to screen', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let [ada, bo]: string[] = [];

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    const organisation = await anOrganisation(test);
    const lead = () => aMember(test, { ...organisation, roles: ['comms_lead'] });
    [ada, bo] = [await aSession(test, await lead()), await aSession(test, await lead())];
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  const send = (path: string, body: object, by = ada) =>
    supertest(api.getHttpServer())
      .post(`/api/${path}`)
      .set('cookie', by as string)
      .send(body);

  it('are taken of each member so many in a minute, by whatever way they come; a post is always screened', async () => {
    for (let time = 0; time < 2; time++) await send('guidelines/screenings', { text: LONG }).expect(201);
    const { body } = await send('guidelines/screenings', { text: LONG }).expect(429);
    expect(body.code).toBe('rate_limited');
    await send('guidelines/screenings', { text: 'Hello!', context: { thread: LONG } }).expect(429);
    await send('guidelines/rules/preview', { definition: DEFINITION, text: LONG }).expect(429);
    await send('safety/reports', { text: LONG, source: 'comment' }).expect(429);
    await send('guidelines/screenings', { text: LONG.slice(0, 20_000) }).expect(201);
    await send('guidelines/screenings', { text: LONG }, bo).expect(201);
  });
});
