import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { canonical, fingerprint, sha256 } from '#libs/chain';
import type { Role } from '#libs/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

describe('a certificate over HTTP', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let author: string;
  let reviewer: string;
  let stranger: string;
  let at: string;
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-api-'));

  const get = (path: string, cookie: string) => supertest(api.getHttpServer()).get(path).set('cookie', cookie);
  const post = (path: string, cookie: string, body: object = {}) =>
    supertest(api.getHttpServer()).post(path).set('cookie', cookie).send(body);
  const someone = async (role: Role, organisationId: string) =>
    aSession(test, await aMember(test, { organisationId, roles: [role], name: role }));

  beforeAll(async () => {
    test = await createTestDatabase({ DATA_DIR: folder });
    api = await createApi(test.configuration);
    const { organisationId } = await anOrganisation(test, { jurisdictions: ['UK'] });
    author = await someone('author', organisationId);
    reviewer = await someone('reviewer', organisationId);
    stranger = await someone('reviewer', (await anOrganisation(test)).organisationId);
    const captions = [{ network: 'linkedin', language: 'en', text: 'Our laboratory opens its doors on Saturday.' }];
    const { body: item } = await post('/api/content', author, { title: 'Open day', captions }).expect(201);
    at = `/api/content/${item.id}/versions/${item.version.id}/certificate`;
    await get(at, author).expect(404);
    const seen = { versionId: item.version.id };
    await post(`/api/content/${item.id}/submit`, author, seen);
    await post(`/api/reviews/${item.id}/decision`, reviewer, { ...seen, decision: 'approved' });
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has all that is needed to verify it without us', async () => {
    const { body } = await get(at, author).expect(200);
    expect(body.faults).toEqual([]);
    const { body: text, signature } = body.signed;
    const key = createPublicKey(body.key.pem);
    expect(verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(verify(null, Buffer.from(text.replace('Open', 'Oven')), key, Buffer.from(signature, 'base64url'))).toBe(
      false,
    );
    const said = JSON.parse(text);
    expect(said).toMatchObject({ content: body.content, key: body.key.fingerprint });
    expect(fingerprint(key)).toBe(body.key.fingerprint);
    expect(sha256(canonical(said.covers))).toBe(body.content);
  });

  it('is not another organisation’s to read', () => get(at, stranger).expect(404));

  it('says what does not hold any more', async () => {
    await test.owner(`UPDATE content_versions SET title = 'Cure for all'`);
    const { body } = await get(at, reviewer).expect(200);
    expect(body.faults).toEqual(['version_changed']);
  });
});
