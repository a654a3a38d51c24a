import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createScreener, unpackRuleSet } from '#libs/screener';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

const DEFINITION = `id: OWN-1
title: Falcon
severity: block
match: { words: [project falcon] }
message: '“{{excerpt}}” is not public.'
remedy: Leave it out.
examples:
  fail: [We start Project Falcon today.]
  pass: [A falcon flew past.]
`;

describe('guidelines of one’s own over HTTP', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let organisation: { organisationId: string };
  let lead: string;
  let author: string;
  const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, by = lead) =>
    supertest(api.getHttpServer())[method](`/api/guidelines/${path}`).set('cookie', by);

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    organisation = await anOrganisation(test);
    lead = await aSession(test, await aMember(test, { ...organisation, roles: ['comms_lead'], name: 'Lea' }));
    author = await aSession(test, await aMember(test, { ...organisation, roles: ['author'] }));
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('keep products, which reach the browser’s rules under a new tag', async () => {
    const { body: before } = await call('get', 'rule-set').expect(200);
    const { body: added } = await call('post', 'products')
      .send({ brand: 'Falconol', inn: 'falconib', indications: [{ country: 'UK', text: 'psoriasis' }], status: 'otc' })
      .expect(201);
    expect(added).toMatchObject({ brand: 'Falconol', codes: [], own: true, status: 'otc' });
    const changed = await call('put', `products/${added.id}`)
      .send({ brand: 'Falconol', own: false, revision: 0 })
      .expect(200);
    expect(changed.body).toMatchObject({ id: added.id, inn: null, own: false });
    expect((await call('get', 'products', author).expect(200)).body.items).toEqual([changed.body]);
    const { body: after } = await call('get', 'rule-set').expect(200);
    expect(after.etag).not.toBe(before.etag);
    expect(after.ruleSet.organisation.products).toEqual([{ brand: 'Falconol', own: false }]);
    const wrong = await call('post', 'products')
      .send({ brand: 'X', indications: [{ country: '??' }] })
      .expect(400);
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['brand', 'indications[0].text']),
    );
    expect((await call('post', 'products').send({ brand: 'falconol' }).expect(409)).body.code).toBe('brand_taken');
  });

  it('travel to the browser compressed, once a version', async () => {
    const { headers, body } = await call('get', 'rule-set').set('accept-encoding', 'gzip').expect(200);
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', etag: `W/${body.etag}` });
    expect(Number(headers['content-length'])).toBeLessThan(JSON.stringify(body).length / 3);
    const asked = supertest(api.getHttpServer()).get('/api/guidelines/rule-set').set('cookie', lead);
    const best = await asked.set('accept-encoding', 'gzip, deflate, br').expect(200).expect('content-encoding', 'br');
    expect(Number(best.headers['content-length'])).toBeLessThan(Number(headers['content-length']));
    for (const encodings of ['identity', 'zstd', 'gzip;q=0, br;q=0, identity']) {
      const plain = await call('get', 'rule-set').set('accept-encoding', encodings).expect(200);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(plain.body).toEqual(body);
    }
    for (const known of [body.etag, `W/${body.etag}`, `"old", W/${body.etag}`]) {
      const same = await call('get', 'rule-set').set('if-none-match', known).expect(304);
      expect(same.text).toBe('');
    }
  });

  it('import products as CSV, in JSON and as a file, all or none', async () => {
    const csv = 'brand,inn,status\nHawkol,hawkib,otc\nOwlol,,sometimes\n';
    const refused = await call('post', 'products/import').type('text/csv').send(csv).expect(200);
    expect(refused.body).toMatchObject({
      dryRun: false,
      stored: false,
      counts: { added: 1, refused: 1 },
      lines: [
        { line: 2, outcome: 'added' },
        { line: 3, outcome: 'refused', problems: [{ field: 'status' }] },
      ],
    });
    const good = csv.replace('sometimes', 'otc');
    const dry = await call('post', 'products/import?dryRun=true').send({ text: good }).expect(200);
    expect(dry.body).toMatchObject({ dryRun: true, stored: false, counts: { added: 2 } });
    const taken = await call('post', 'products/import').attach('file', Buffer.from(good), 'products.csv').expect(200);
    expect(taken.body).toMatchObject({ stored: true, counts: { added: 2 } });
    expect((await call('get', 'products')).body.items).toHaveLength(3);
    await call('post', 'products/import').send({}).expect(400);
    const { body } = await call('get', 'products');
    await call('delete', `products/${body.items[1].id}`).expect(204);
    await call('delete', `products/${body.items[1].id}`).expect(404);
  });

  it('take in a register by upload', async () => {
    const file = Buffer.from('Ingredient~DF;Route~Trade_Name\nABRAZOLIB~TABLET;ORAL~ABRAZOL\nbroken\n');
    const imported = await call('post', 'registers/import?kind=orange_book')
      .attach('file', file, 'products.txt')
      .expect(200);
    expect(imported.body).toMatchObject({
      kind: 'orange_book',
      title: 'FDA Orange Book',
      names: 2,
      lines: 2,
      refused: 1,
      refusedLines: [{ line: 3 }],
      importedBy: { name: 'Lea' },
    });
    expect((await call('get', 'registers', author)).body.items).toMatchObject([{ kind: 'orange_book', names: 2 }]);
    expect((await call('get', 'rule-set')).body.ruleSet.medicineNames).toContain('abrazol');
    await call('post', 'registers/import?kind=ema').attach('file', file, 'products.txt').expect(400);
    await call('post', 'registers/import?kind=other').attach('file', file, 'products.txt').expect(400);
    await call('delete', 'registers/orange_book').expect(204);
    await call('delete', 'registers/orange_book').expect(404);
    await call('delete', 'registers/whatever').expect(400);
  });

  it('keep the words only the organisation knows, for the browser’s rules too', async () => {
    const { body: none } = await call('get', 'words', author).expect(200);
    expect(none).toMatchObject({ revision: 0, customers: [], updatedAt: null, updatedBy: null });
    const words = {
      competitors: ['Globex'],
      customers: ['Northgate Hospital'],
      approvedLinks: ['https://www.acme.example/'],
      blackouts: [{ from: '2026-12-01', to: '2026-12-10', reason: 'Results' }],
    };
    const { body: saved } = await call('put', 'words')
      .send({ ...words, revision: 0 })
      .expect(200);
    expect(saved).toMatchObject({ ...words, approvedLinks: ['acme.example'], revision: 1, updatedBy: { name: 'Lea' } });
    expect((await call('get', 'words', author)).body).toEqual(saved);
    const { body: rules } = await call('get', 'rule-set', author).expect(200);
    expect(rules.context.timeZone).toBe('Europe/London');
    const found = createScreener(unpackRuleSet(rules.ruleSet)).screen('A great afternoon at Northgate Hospital.');
    expect(found.findings).toContainEqual(expect.objectContaining({ rule: 'CONF-02' }));
    const late = await call('put', 'words')
      .send({ ...words, revision: 0 })
      .expect(409);
    expect(late.body).toMatchObject({
      code: 'changed_meanwhile',
      theirs: { by: { name: 'Lea' }, values: { revision: 1 } },
    });
    expect(late.body.detail).toContain('Lea');
    const blackouts = [words.blackouts[0], { from: '2026-12-24', to: '2026-12-01', reason: 'Christmas' }];
    const wrong = await call('put', 'words')
      .send({ ...words, blackouts, revision: 1 })
      .expect(400);
    expect(wrong.body.errors).toEqual([
      { field: 'blackouts[1].to', message: expect.stringContaining('24 December 2026') },
    ]);
    await call('put', 'words', author)
      .send({ ...words, revision: 1 })
      .expect(403);
  });

  it('write rules with a preview, put them into force, and explain what they decided', async () => {
    const half = await call('post', 'rules/preview')
      .send({ definition: 'id: OWN-1\nseverity: fatal\n', text: 'x' })
      .expect(200);
    expect(half.body).toMatchObject({ rule: null, screening: null });
    expect(half.body.problems).toContainEqual({ line: 2, field: 'severity', message: expect.any(String) });
    const text = 'Project Falcon starts.';
    const shown = await call('post', 'rules/preview').send({ definition: DEFINITION, text }).expect(200);
    expect(shown.body).toMatchObject({ problems: [], rule: { key: 'OWN-1' }, screening: { verdict: 'block' } });

    const { body: rule } = await call('post', 'rules').send({ definition: DEFINITION }).expect(201);
    expect(rule).toMatchObject({ key: 'OWN-1', state: 'draft', version: 1, updatedBy: { name: 'Lea' } });
    const moved = await call('post', `rules/${rule.id}/state`).send({ state: 'live' }).expect(200);
    expect(moved.body.state).toBe('live');
    const { body: screening } = await call('post', 'screenings', author).send({ text }).expect(201);
    const explained = await call('get', `screenings/${screening.id}`).expect(200);
    expect(explained.body.packs).toContainEqual({ id: 'own', version: '1' });
    expect(explained.body.findings).toContainEqual(
      expect.objectContaining({
        rule: 'OWN-1',
        pack: 'own',
        legalBasis: 'House rule',
        source: expect.objectContaining({ title: expect.stringContaining('House rules of') }),
      }),
    );
    const changed = await call('put', `rules/${rule.id}`)
      .send({ definition: DEFINITION.replace('block', 'warn'), version: 1 })
      .expect(200);
    expect(changed.body).toMatchObject({ version: 2, severity: 'warn', state: 'live' });
    await call('put', `rules/${rule.id}`).send({ definition: DEFINITION, version: 1 }).expect(409);
    expect((await call('get', `rules/${rule.id}`, author)).body.versions).toHaveLength(2);
    const wrong = await call('post', 'rules')
      .send({ definition: DEFINITION.replace('id: OWN-1', 'id: ?') })
      .expect(400);
    expect(wrong.body.errors[0].field).toMatch(/^definition/);
    await call('post', 'rules', author).send({ definition: DEFINITION }).expect(403);
  });

  it('say what a rule would have done, to what was written and to pasted texts', async () => {
    await supertest(api.getHttpServer())
      .post('/api/content')
      .set('cookie', author)
      .send({
        title: 'Birds',
        topics: [],
        audience: { teams: [], regions: [], languages: [], public: true },
        captions: [{ network: 'linkedin', language: 'en', text: 'Project Osprey is on its way.' }],
      })
      .expect(201);
    const definition = DEFINITION.replace('OWN-1', 'OWN-2')
      .replace(/falcon/g, 'osprey')
      .replace(/Falcon/g, 'Osprey');
    const { body } = await call('post', 'what-if')
      .send({ definition, texts: ['Fine.', 'All about Project Osprey.'] })
      .expect(200);
    expect(body).toMatchObject({
      of: { kind: 'definition', id: 'OWN-2' },
      days: 90,
      history: {
        texts: 1,
        capped: false,
        changed: 1,
        after: { block: 1 },
        examples: [{ kind: 'draft', title: 'Birds' }],
      },
      pasted: {
        texts: 2,
        changed: 1,
        examples: [
          { kind: 'pasted', id: null, after: 'block', findings: [{ rule: 'OWN-2', excerpt: 'Project Osprey' }] },
        ],
      },
    });
    await call('post', 'what-if').send({}).expect(400);
    await call('post', 'what-if').send({ definition, packId: 'finance' }).expect(400);
    const pack = await call('post', 'what-if').send({ packId: 'code-of-conduct', inForce: false }).expect(200);
    expect(pack.body).toMatchObject({ of: { kind: 'pack' }, pasted: null });
  });

  it('show which versions of a pack can be pinned, and pin one', async () => {
    const admin = await aSession(test, await aMember(test, { ...organisation, roles: ['admin'] }));
    const { body } = await call('get', 'packs').expect(200);
    const [pack] = body.items;
    expect(pack).toMatchObject({ versions: [pack.version], pinnedVersion: null });
    const choice = { inForce: true, pinnedVersion: pack.version, revision: pack.revision };
    const pinned = await call('put', `packs/${pack.id}`, admin).send(choice).expect(200);
    expect(pinned.body.pinnedVersion).toBe(pack.version);
  });
});
