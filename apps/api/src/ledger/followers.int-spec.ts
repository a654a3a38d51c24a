import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { newId } from '#libs/kernel';
import { definedFacts } from '#libs/ledger';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';
import type { Follower, FollowerList } from './followers.dto.js';

describe('who follows the ledger', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let organisationId: string;
  let admin: string;

  const followers = async (cookie = admin): Promise<Follower[]> => {
    const { body } = await supertest(api.getHttpServer())
      .get('/api/ledger/followers')
      .set('cookie', cookie)
      .expect(200);
    return (body as FollowerList).items;
  };
  const retake = (name: string) =>
    supertest(api.getHttpServer()).post(`/api/ledger/followers/${name}/retake`).set('cookie', admin);
  const anAdmin = async () => {
    const organisation = await anOrganisation(test);
    const cookie = await aSession(test, await aMember(test, { ...organisation, roles: ['admin'] }));
    return { ...organisation, cookie };
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    ({ organisationId, cookie: admin } = await anAdmin());
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('has words for everybody who follows', async () => {
    const file = readFileSync('apps/portal/src/locales/en/ledger.json', 'utf8');
    const words = (JSON.parse(file) as { follower: Record<string, Record<string, string>> }).follower;
    const worded = Object.entries(words).flatMap(([room, names]) =>
      Object.keys(names).map((name) => `${room}.${name}`),
    );
    expect(worded.sort()).toEqual((await followers()).map(({ name }) => name).sort());
  });

  it('lists every kind of fact', async () => {
    const { body } = await supertest(api.getHttpServer()).get('/api/ledger/kinds').set('cookie', admin).expect(200);
    const kinds = (body as { items: { kind: string }[] }).items.map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(
      definedFacts()
        .map(({ kind }) => kind)
        .sort(),
    );
    expect((body as { items: object[] }).items).toContainEqual({ kind: 'share.created', subject: 'share' });
  });

  it('tells an admin what could not be taken in, takes it in when asked, and tells nobody of another organisation', async () => {
    await test.owner(
      `INSERT INTO ledger_set_aside (organisation_id, follower, position, entry_id, kind, error, tries)
       VALUES ($1, 'reach.facts', 1, $2, 'share.created', 'out of order', 9)`,
      [organisationId, newId()],
    );
    const reach = (list: Follower[]) => list.find(({ name }) => name === 'reach.facts')!;
    expect(reach(await followers()).setAside).toMatchObject([
      { kind: 'share.created', error: 'out of order', tries: 9 },
    ]);
    expect(reach(await followers((await anAdmin()).cookie)).setAside).toEqual([]);
    const { body } = await retake('reach.facts').expect(200);
    expect(body).toMatchObject({ name: 'reach.facts', behind: 0, setAside: [] });
    expect(reach(await followers()).setAside).toEqual([]);
    await retake('reach.none').expect(404);
  });
});
