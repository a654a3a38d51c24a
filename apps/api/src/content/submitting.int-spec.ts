import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

describe('sending to review what was seen', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let author: string;
  let lead: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    const { organisationId } = await anOrganisation(test);
    author = await aSession(test, await aMember(test, { organisationId, roles: ['author'] }));
    lead = await aSession(
      test,
      await aMember(test, { organisationId, roles: ['comms_lead', 'reviewer'], name: 'Lea Lead' }),
    );
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  const send = async (method: 'post' | 'put', path: string, cookie: string, body: object, status: number) =>
    (await supertest(api.getHttpServer())[method](path).set('cookie', cookie).send(body).expect(status)).body;
  const draft = (text: string) => ({
    title: 'Open day',
    captions: [{ network: 'linkedin', language: 'en', text }],
  });
  const written = () => send('post', '/api/content', author, draft('As its author wrote it.'), 201);
  const rewritten = ({ id, revision }: { id: string; revision: number }) =>
    send('put', `/api/content/${id}`, lead, { ...draft('As it was rewritten.'), revision }, 200);

  it('names it', async () => {
    const item = await written();
    const problem = await send('post', `/api/content/${item.id}/submit`, author, {}, 400);
    expect(problem.errors).toMatchObject([{ field: 'versionId' }]);
    await send('post', `/api/content/${item.id}/submit`, author, { versionId: item.version.id }, 200);
  });

  it('is refused when somebody else rewrote it, which says who, and shows what it says by now', async () => {
    const item = await written();
    const now = await rewritten(item);
    const path = `/api/content/${item.id}/submit`;
    const moved = await send('post', path, author, { versionId: item.version.id }, 409);
    expect(moved).toMatchObject({ code: 'version_moved_on', versionId: now.version.id });
    const seen = { versionId: item.version.id, revision: item.revision };
    const meanwhile = await send('post', path, author, seen, 409);
    expect(meanwhile).toMatchObject({
      code: 'changed_meanwhile',
      theirs: { by: { name: 'Lea Lead' }, values: { state: 'draft', captions: [{ text: 'As it was rewritten.' }] } },
    });
  });

  it('does not let whoever rewrote it approve it', async () => {
    const { id, version, revision } = await rewritten(await written());
    await send('post', `/api/content/${id}/submit`, author, { versionId: version.id, revision }, 200);
    const decision = { versionId: version.id, decision: 'approved' };
    const refused = await send('post', `/api/reviews/${id}/decision`, lead, decision, 403);
    expect(refused).toMatchObject({ code: 'own_item', detail: expect.stringContaining('wrote, changed or sent') });
  });
});
