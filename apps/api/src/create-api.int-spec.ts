import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from './create-api.js';

describe('the frame of the API', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('answers an unknown address with problem details', async () => {
    const answer = await supertest(api.getHttpServer()).get('/api/nothing').expect(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404, code: 'not_found' });
  });
});
