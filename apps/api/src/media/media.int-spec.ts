import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import sharp from 'sharp';
import supertest from 'supertest';
import type { Role } from '#libs/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

const PEOPLE = ['author', 'other', 'reviewer', 'comms_lead', 'admin', 'advocate', 'seller', 'safety_officer'] as const;
type Person = (typeof PEOPLE)[number];
const WHO_WORKS: Person[] = ['author', 'other', 'reviewer', 'comms_lead', 'admin'];

describe('who sees a picture', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-'));
  const cookies = new Map<string, string>();
  const ids = new Map<string, string>();

  beforeAll(async () => {
    test = await createTestDatabase({ DATA_DIR: folder });
    api = await createApi(test.configuration);
    const { organisationId } = await anOrganisation(test, { regions: ['UK', 'US'] });
    for (const person of PEOPLE) {
      const roles: Role[] = [person === 'other' ? 'author' : person];
      const member = await aMember(test, { organisationId, roles, name: person, region: 'UK' });
      cookies.set(person, await aSession(test, member));
      ids.set(person, member.memberId);
    }
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin', 'advocate'] });
    cookies.set('stranger', await aSession(test, stranger));
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (who: string) => {
    const http = supertest(api.getHttpServer());
    const cookie = cookies.get(who) as string;
    return {
      get: (path: string) => http.get(path).set('cookie', cookie),
      post: (path: string) => http.post(path).set('cookie', cookie),
    };
  };
  let shade = 0;
  const drawn = () =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: { r: (shade += 7), g: 90, b: 10 } } })
      .png()
      .toBuffer();
  const uploaded = async (who: Person = 'author', bytes?: Buffer) =>
    (
      await as(who)
        .post('/api/media')
        .attach('file', bytes ?? (await drawn()), 'a.png')
        .expect(201)
    ).body as {
      id: string;
      url: string;
      bytes: number;
    };
  const item = async (imageId: string, more: object = {}) =>
    (
      await as('author')
        .post('/api/content')
        .send({
          title: 'Open day',
          imageId,
          imageRights: 'Acme owns it; taken by its own photographer.',
          imagePeople: 'none',
          captions: [{ network: 'linkedin', language: 'en', text: 'Come and see.' }],
          ...more,
        })
        .expect(201)
    ).body as { id: string; version: { id: string } };
  const approved = async (imageId: string, more: object = {}) => {
    const { id, version } = await item(imageId, more);
    await as('author').post(`/api/content/${id}/submit`).send({ versionId: version.id }).expect(200);
    const { body } = await as('reviewer').get(`/api/reviews/${id}`).expect(200);
    const versionId = body.item.version.id as string;
    await as('reviewer').post(`/api/reviews/${id}/decision`).send({ versionId, decision: 'approved' }).expect(200);
    return { id, versionId };
  };
  const seenBy = async (url: string) => {
    const seen: string[] = [];
    for (const who of [...PEOPLE, 'stranger']) {
      const { status } = await as(who).get(url);
      expect([200, 404]).toContain(status);
      if (status === 200) seen.push(who);
    }
    return seen;
  };

  it('is whoever uploaded it, while it belongs to nothing', async () => {
    const { url } = await uploaded();
    expect(await seenBy(url)).toEqual(['author']);
  });

  it('is whoever works in the library, of a draft and of what is in review', async () => {
    const { id: imageId, url } = await uploaded();
    const { id, version } = await item(imageId);
    expect(await seenBy(url)).toEqual(WHO_WORKS);
    await as('author').post(`/api/content/${id}/submit`).send({ versionId: version.id }).expect(200);
    expect(await seenBy(url)).toEqual(WHO_WORKS);
  });

  it('is, of what was approved, also those it is meant for', async () => {
    const { id: imageId, url } = await uploaded();
    await approved(imageId);
    expect(await seenBy(url)).toEqual([...WHO_WORKS, 'advocate', 'seller']);
    const elsewhere = await uploaded();
    await approved(elsewhere.id, { audience: { regions: ['US'] } });
    expect(await seenBy(elsewhere.url)).toEqual(WHO_WORKS);
  });

  it('is, of what was taken back, only those who shared it of those who share', async () => {
    const { id: imageId, url } = await uploaded();
    const { id, versionId } = await approved(imageId);
    await as('author').post(`/api/content/${id}/retire`).send({ reason: 'Out of date.' }).expect(200);
    expect(await seenBy(url)).toEqual(WHO_WORKS);
    await test.owner(
      `INSERT INTO shares (organisation_id, id, member_id, item_id, version_id, caption_id, certificate, network, connection_id, node, text, text_hash, screening_id, rule_set, created_at)
       SELECT v.organisation_id, gen_random_uuid(), $2, v.item_id, v.id, c.id, 'x', 'linkedin', gen_random_uuid(), 'advocacy', 't', 'h', c.screening_id, 'r', now()
         FROM content_versions v JOIN captions c ON c.version_id = v.id WHERE v.id = $1`,
      [versionId, ids.get('advocate')],
    );
    expect(await seenBy(url)).toEqual([...WHO_WORKS, 'advocate']);
  });

  it('is not whoever uploads the same bytes under the address of another', async () => {
    const bytes = await drawn();
    const [mine, theirs] = [await uploaded('author', bytes), await uploaded('comms_lead', bytes)];
    expect(theirs.id).not.toBe(mine.id);
    expect(await seenBy(mine.url)).toEqual(['author']);
    expect(await seenBy(theirs.url)).toEqual(['comms_lead']);
  });

  it('is not whoever puts the address of another’s picture into a draft', async () => {
    const mine = await uploaded();
    const draft = (imageId: string) => ({ title: 'Open day', imageId, captions: [] });
    const refused = await as('comms_lead').post('/api/content').send(draft(mine.id)).expect(400);
    expect(refused.body.errors).toMatchObject([{ field: 'imageId' }]);
    expect(await seenBy(mine.url)).toEqual(['author']);
    await item(mine.id);
    await as('comms_lead').post('/api/content').send(draft(mine.id)).expect(201);
  });

  it('is asked each time, also by a browser that keeps it, and nothing in between keeps it', async () => {
    const { url, bytes, id: imageId } = await uploaded();
    const answer = await as('author').get(url).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      vary: expect.stringContaining('Cookie'),
    });
    const known = answer.headers.etag as string;
    await as('author').get(url).set('if-none-match', known).expect(304);
    await as('advocate').get(url).set('if-none-match', known).expect(404);
    await item(imageId);
    await as('reviewer').get(url).set('if-none-match', `W/${known}`).expect(304);
    await supertest(api.getHttpServer()).get(url).expect(401);
  });
});
