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

describe('content over HTTP', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let organisationId: string;
  const cookies = new Map<Role, string>();
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-api-'));

  beforeAll(async () => {
    test = await createTestDatabase({ DATA_DIR: folder });
    api = await createApi(test.configuration);
    ({ organisationId } = await anOrganisation(test, { jurisdictions: ['UK'], employerName: 'Acme' }));
    for (const role of ['author', 'reviewer', 'advocate', 'comms_lead', 'admin'] as const) {
      cookies.set(role, await aSession(test, await aMember(test, { organisationId, roles: [role], name: role })));
    }
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (role: Role) => {
    const cookie = cookies.get(role) as string;
    const http = supertest(api.getHttpServer());
    return {
      get: (path: string) => http.get(path).set('cookie', cookie),
      post: (path: string) => http.post(path).set('cookie', cookie),
      put: (path: string) => http.put(path).set('cookie', cookie),
      delete: (path: string) => http.delete(path).set('cookie', cookie),
    };
  };
  const caption = (text: string) => ({ network: 'linkedin', language: 'en', text });
  const draft = (text = 'Our laboratory opens its doors on Saturday.') => ({
    title: 'Open day',
    captions: [caption(text)],
  });

  it('walks an item from its author over a reviewer into the feed', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const media = await as('author').post('/api/media').attach('file', picture, 'red.png').expect(201);
    expect(media.body).toMatchObject({ width: 8, height: 8, type: 'image/png', url: `/api/media/${media.body.id}` });
    const topic = await as('author').post('/api/topics').send({ name: 'Science' }).expect(201);
    const created = await as('author')
      .post('/api/content')
      .send({
        ...draft(),
        imageId: media.body.id,
        imageRights: 'Acme owns it; taken by its own photographer.',
        imagePeople: 'none',
        topics: [topic.body.id],
        summary: '',
        linkUrl: 'https://acme.example/day',
      })
      .expect(201);
    expect(created.body).toMatchObject({ state: 'draft', summary: null, review: null, author: { name: 'author' } });
    const { id, version } = created.body;
    const sent = await as('author').post(`/api/content/${id}/submit`).send({ versionId: version.id }).expect(200);
    expect(sent.body).toMatchObject({
      state: 'in_review',
      captions: [{ screening: { verdict: 'pass', findings: [] } }],
    });
    const queue = await as('reviewer').get('/api/reviews').expect(200);
    expect(queue.body.items).toMatchObject([{ itemId: id, own: false, language: ['en'], verdict: 'pass' }]);
    const review = await as('reviewer').get(`/api/reviews/${id}`).expect(200);
    expect(review.body).toMatchObject({ own: false, previous: null, item: { id, topics: [{ name: 'Science' }] } });
    const versionId = review.body.item.version.id;
    const decide = (body: object) =>
      as('reviewer')
        .post(`/api/reviews/${id}/decision`)
        .send({ versionId, ...body });
    const approved = await decide({ decision: 'approved' }).expect(200);
    expect(approved.body).toMatchObject({ state: 'approved', approvedVersion: { id: versionId } });
    expect((await decide({ decision: 'approved' }).expect(409)).body.code).toBe('already_decided');
    const feed = await as('advocate').get('/api/feed').expect(200);
    expect(feed.body).toMatchObject({
      items: [{ itemId: id, versionId, imageUrl: media.body.url, topics: [{ name: 'Science' }], shareCount: 0 }],
      nextCursor: null,
    });
    const detail = await as('advocate').get(`/api/feed/${id}`).expect(200);
    expect(detail.body).toMatchObject({
      certificate: approved.body.version.certificate,
      captions: [{ text: draft().captions[0]?.text }],
      connections: [{ network: 'linkedin', connected: false, status: null }],
    });
    const decided = await as('reviewer').get('/api/reviews?state=decided').expect(200);
    expect(decided.body.items).toMatchObject([{ itemId: id, decision: 'approved', reviewer: { name: 'reviewer' } }]);
    const retired = await as('comms_lead').post(`/api/content/${id}/retire`).send({ reason: 'Over.' }).expect(200);
    expect(retired.body.history.map((step: { state: string }) => step.state)).toEqual([
      'draft',
      'in_review',
      'approved',
      'retired',
    ]);
    expect((await as('advocate').get('/api/feed').expect(200)).body.items).toEqual([]);
  });

  it('compares a new version with the approved one', async () => {
    const { body: item } = await as('author').post('/api/content').send(draft('First words.')).expect(201);
    await as('author').post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    const decision = { versionId: item.version.id, decision: 'approved' };
    await as('reviewer').post(`/api/reviews/${item.id}/decision`).send(decision).expect(200);
    const { body: second } = await as('author')
      .put(`/api/content/${item.id}`)
      .send({ ...draft('Second words.'), revision: 1 })
      .expect(200);
    await as('author').post(`/api/content/${item.id}/submit`).send({ versionId: second.version.id }).expect(200);
    const { body } = await as('reviewer').get(`/api/reviews/${item.id}`).expect(200);
    expect(body.item.captions[0].text).toBe('Second words.');
    expect(body.previous).toMatchObject({ version: { number: 1 }, captions: [{ text: 'First words.' }] });
    expect(body.yours).toMatchObject({ number: 1, decision: 'approved', conditions: null });
  });

  it('lets one of several who save at once win, and shows the others what they did not see', async () => {
    const { body: item } = await as('author').post('/api/content').send(draft('First words.')).expect(201);
    expect(item).toMatchObject({ revision: 0, lastChange: null });
    const save = (words: string, revision?: number) =>
      as('author')
        .put(`/api/content/${item.id}`)
        .send({ ...draft(words), revision });
    for (const revision of [0, 1]) {
      const answers = await Promise.all(['One.', 'Two.', 'Three.'].map((words) => save(words, revision)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const won = answers.find(({ status }) => status === 200)!.body;
      expect(won).toMatchObject({ revision: revision + 1, lastChange: { by: { name: 'author' } } });
      for (const { body } of answers.filter(({ status }) => status === 409)) {
        const theirs = { by: { name: 'author' }, at: won.lastChange.at, values: { captions: won.captions } };
        expect(body).toMatchObject({ code: 'changed_meanwhile', theirs });
      }
    }
    expect((await save('Blindly.').expect(400)).body.errors).toMatchObject([{ field: 'revision' }]);
  });

  it('names each field that is wrong', async () => {
    const { body } = await as('author')
      .post('/api/content')
      .send({ title: 'x'.repeat(201), captions: [{ ...caption('x'), language: 'English' }] })
      .expect(400);
    expect(body.errors.map((error: { field: string }) => error.field).sort()).toEqual([
      'captions[0].language',
      'title',
    ]);
    const unknown = await as('author')
      .post('/api/content')
      .send({ ...draft(), colour: 'red' })
      .expect(400);
    expect(unknown.body.errors).toEqual([{ field: 'colour', message: 'is not a field of this request' }]);
  });

  it('names in one go what a draft may not hold and, where it is meant for a review, what that asks for', async () => {
    const wrong = { title: ' ', linkUrl: 'nowhere', captions: [caption('')] };
    const refused = async (purpose: string) => {
      const { body } = await as('author').post(`/api/content${purpose}`).send(wrong).expect(400);
      return body.errors.map((error: { field: string }) => error.field);
    };
    expect(await refused('')).toEqual(['title', 'linkUrl']);
    expect(await refused('?toReview=true')).toEqual(['title', 'linkUrl', 'captions[0].text']);
    const { body: kept } = await as('author')
      .post('/api/content?toReview=true')
      .send({ ...wrong, title: 'Kept, since it can be', linkUrl: undefined })
      .expect(201);
    const { revision } = kept;
    const again = await as('author')
      .put(`/api/content/${kept.id}?toReview=true`)
      .send({ ...wrong, revision });
    expect(again.body.errors).toHaveLength(3);
  });

  it('refuses a text a guideline forbids, and says where and why', async () => {
    const { body: item } = await as('author')
      .post('/api/content')
      .send(draft('Internal only: the new site opens in May.'))
      .expect(201);
    const refused = await as('author')
      .post(`/api/content/${item.id}/submit`)
      .send({ versionId: item.version.id })
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'guideline_block', errors: [{ field: 'captions[0].text' }] });
    const { body } = await as('author').get(`/api/content/${item.id}`).expect(200);
    expect(body.captions[0].screening.findings[0]).toMatchObject({
      severity: 'block',
      source: { read: expect.any(String) },
    });
  });

  it('refuses a picture that is none', async () => {
    const refused = await as('author')
      .post('/api/media')
      .attach('file', Buffer.from('no picture'), 'a.png')
      .expect(400);
    expect(refused.body).toMatchObject({ code: 'not_an_image', errors: [{ field: 'file' }] });
  });

  it('imports posts with a line of report each', async () => {
    const { body } = await as('comms_lead')
      .post('/api/content/import')
      .send({ source: 'posts', text: '1|d|A good day https://acme.example/1\nnothing' })
      .expect(200);
    expect(body).toMatchObject({
      lines: [
        { line: 1, outcome: 'imported', verdict: 'pass' },
        { line: 2, outcome: 'refused', problem: expect.any(String) },
      ],
      counts: { imported: 1, duplicate: 0, refused: 1 },
    });
    const found = await as('author').get('/api/content?search=good%20DAY&state=draft').expect(200);
    expect(found.body.items).toMatchObject([{ title: 'A good day', verdict: 'pass', publishedAt: null }]);
  });

  it('lists the library in pages', async () => {
    const first = await as('author').get('/api/content?limit=1').expect(200);
    const second = await as('author').get(`/api/content?limit=1&cursor=${first.body.nextCursor}`).expect(200);
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id);
    const nonsense = Buffer.from('["a","b"]').toString('base64url');
    expect((await as('author').get(`/api/content?cursor=${nonsense}`).expect(400)).body.errors[0].field).toBe('cursor');
  });

  it('keeps a topic that an item is about', async () => {
    const { body: topic } = await as('author').post('/api/topics').send({ name: 'Kept' }).expect(201);
    await as('author')
      .post('/api/content')
      .send({ ...draft(), topics: [topic.id] })
      .expect(201);
    expect((await as('admin').delete(`/api/topics/${topic.id}`).expect(409)).body).toMatchObject({
      code: 'topic_in_use',
    });
    expect((await as('author').post('/api/topics').send({ name: 'kept!' }).expect(409)).body.code).toBe('topic_exists');
    const { body: free } = await as('author').post('/api/topics').send({ name: 'Free', colour: 'teal' }).expect(201);
    await as('admin').delete(`/api/topics/${free.id}`).expect(204);
  });

  describe('guidelines', () => {
    it('come to the browser once, until they change', async () => {
      const first = await as('advocate').get('/api/guidelines/rule-set').expect(200);
      expect(first.body).toMatchObject({
        etag: first.headers.etag?.replace(/^W\//, ''),
        context: { jurisdictions: ['UK'], employer: 'Acme' },
      });
      const known = () =>
        as('advocate')
          .get('/api/guidelines/rule-set')
          .set('if-none-match', first.headers.etag as string);
      expect((await known().expect(304)).text).toBe('');
      const { body: packs } = await as('admin').get('/api/guidelines/packs').expect(200);
      const pack = packs.items.find((one: { inForce: boolean }) => one.inForce);
      const choose = (inForce: boolean, revision: number) =>
        as('admin').put(`/api/guidelines/packs/${pack.id}`).send({ inForce, revision });
      const chosen = await choose(false, pack.revision).expect(200);
      expect(chosen.body).toMatchObject({ id: pack.id, inForce: false });
      await known().expect(200);
      await choose(true, chosen.body.revision).expect(200);
      await as('author').put(`/api/guidelines/packs/${pack.id}`).send({ inForce: false, revision: 0 }).expect(403);
      await as('admin').put('/api/guidelines/packs/none').send({ inForce: false, revision: 0 }).expect(404);
    });

    it('judge a text that is being written, on record', async () => {
      const { body } = await as('advocate')
        .post('/api/guidelines/screenings')
        .send({ text: 'This is bullshit.', context: { network: 'linkedin', language: 'en' } })
        .expect(201);
      expect(body).toMatchObject({ verdict: 'warn', findings: [{ excerpt: 'bullshit', fixes: expect.any(Array) }] });
      const kept = await as('author').get(`/api/guidelines/screenings/${body.id}`).expect(200);
      expect(kept.body).toMatchObject({
        verdict: 'warn',
        member: { name: 'advocate' },
        context: { network: 'linkedin' },
      });
    });

    it('refuse a megabyte and an unknown field plainly', async () => {
      const post = (body: object) => as('advocate').post('/api/guidelines/screenings').send(body);
      expect((await post({ text: 'x'.repeat(1_000_000) }).expect(400)).body.errors[0].field).toBe('text');
      const { body } = await post({ text: 'x', context: { planet: 'Mars' } }).expect(400);
      expect(body.errors).toEqual([{ field: 'context.planet', message: 'is not a field of this request' }]);
    });
  });
});
