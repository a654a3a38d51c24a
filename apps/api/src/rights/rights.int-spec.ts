import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { SessionRepository } from '#libs/people';
import { Passwords } from '#libs/sign-in';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

const PASSWORD = 'seven green bicycles';

describe('a person’s rights over HTTP', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let passwordHash: string;
  let admin: Actor;
  let bo: Actor;
  const as = async (actor: Actor) => {
    const cookie = await aSession(test, actor);
    const call = (method: 'get' | 'post' | 'delete', path: string) =>
      supertest(api.getHttpServer())[method](path).set('cookie', cookie);
    return {
      get: (path: string) => call('get', path),
      post: (path: string, body: object) => call('post', path).send(body),
      delete: (path: string) => call('delete', path),
    };
  };
  const person = ({ memberId }: Actor) => `/api/people/${memberId}`;
  const rowOf = async ({ memberId }: Actor) =>
    (await test.owner<{ name: string }>('SELECT name FROM members WHERE id = $1', [memberId]))[0]!;
  const kinds = async ({ memberId }: Actor) =>
    (
      await test.owner<{ kind: string }>('SELECT kind FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence', [
        memberId,
      ])
    ).map(({ kind }) => kind);

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    passwordHash = await api.get(Passwords, { strict: false }).hash(PASSWORD);
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });
  beforeEach(async () => {
    const organisation = await anOrganisation(test);
    admin = await aMember(test, { ...organisation, roles: ['admin'], name: 'Ann Admin', passwordHash });
    bo = await aMember(test, { ...organisation, name: 'Bo Berg', passwordHash });
  });

  it('are erased by an admin who types their name, and by nobody who types another', async () => {
    const by = await as(admin);
    const refused = await by.post(`${person(bo)}/erase`, { name: 'Bo Borg' }).expect(400);
    expect(refused.body.errors).toEqual([
      { field: 'name', message: 'must be “Bo Berg”, so that nobody else is meant' },
    ]);
    expect(await rowOf(bo)).toMatchObject({ name: 'Bo Berg' });
    await by.post(`${person(bo)}/erase`, { name: ' bo berg ' }).expect(200, { state: 'erased' });
    expect(await rowOf(bo)).toMatchObject({ name: 'Erased member' });
    expect((await by.post(`${person(admin)}/erase`, { name: 'Ann Admin' }).expect(409)).body.code).toBe('not_yourself');
  });

  it('are erased by themselves with their password, signed out, and free to come again', async () => {
    const self = await as(bo);
    const wrong = await self.post('/api/my-data/erasure', { password: 'seven red bicycles' }).expect(400);
    expect(wrong.body).toMatchObject({ code: 'wrong_password', errors: [{ field: 'password' }] });
    const answer = await self.post('/api/my-data/erasure', { password: PASSWORD }).expect(200, { state: 'erased' });
    expect(String(answer.headers['set-cookie'])).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/);
    await self.get('/api/my-data').expect(401);
    expect(await kinds(bo)).toEqual(['member.deactivated', 'member.erased']);
  });

  it('keep the last admin, who is told so', async () => {
    const self = await as(admin);
    expect((await self.get('/api/my-data').expect(200)).body.lastAdmin).toBe(true);
    const refused = await self.post('/api/my-data/erasure', { password: PASSWORD }).expect(409);
    expect(refused.body.code).toBe('last_admin');
    await aMember(test, { organisationId: admin.organisationId, roles: ['admin'] });
    await self.post('/api/my-data/erasure', { password: PASSWORD }).expect(200);
  });

  it('wait for a legal hold, both sides told, and are done when it is lifted', async () => {
    const by = await as(admin);
    const self = await as(bo);
    for (const reason of ['  ', '\u2060']) await by.post(`${person(bo)}/hold`, { reason }).expect(400);
    await by.post(`${person(bo)}/hold`, { reason: 'Berg against Acme' }).expect(204);
    expect((await by.post(`${person(bo)}/hold`, { reason: 'again' }).expect(409)).body.code).toBe('held');
    expect((await self.get('/api/my-data').expect(200)).body).toMatchObject({ erasureAsked: null });

    for (let twice = 0; twice < 2; twice += 1)
      await self.post('/api/my-data/erasure', { password: PASSWORD }).expect(200, { state: 'kept' });
    await by.post(`${person(bo)}/erase`, { name: 'Bo Berg' }).expect(200, { state: 'kept' });
    expect(await rowOf(bo)).toMatchObject({ name: 'Bo Berg' });
    const own = (await self.get('/api/my-data').expect(200)).body;
    expect(own.erasureAsked).toEqual({ at: expect.any(String) as string, oneself: true });
    expect(JSON.stringify(own)).not.toContain('against');
    expect((await by.get(`${person(bo)}/rights`).expect(200)).body).toMatchObject({
      hold: { reason: 'Berg against Acme', placedBy: { name: 'Ann Admin' } },
      erasureAsked: { oneself: true },
    });
    expect((await by.get('/api/people/holds').expect(200)).body.items).toMatchObject([
      { member: { name: 'Bo Berg' }, erasureAskedAt: expect.any(String) as string },
    ]);

    expect((await by.delete(`${person(bo)}/hold`).expect(200)).body).toEqual({ erased: true });
    expect(await rowOf(bo)).toMatchObject({ name: 'Erased member' });
    expect(await kinds(bo)).toEqual([
      'hold.placed',
      'erasure.asked',
      'hold.lifted',
      'member.deactivated',
      'member.erased',
    ]);
    expect((await by.delete(`${person(bo)}/hold`).expect(409)).body.code).toBe('not_held');
  });

  it('are not erased by a hold that is lifted where nobody asked, and nobody decides about their own', async () => {
    const by = await as(admin);
    await by.post(`${person(bo)}/hold`, { reason: 'dispute' }).expect(204);
    expect((await by.delete(`${person(bo)}/hold`).expect(200)).body).toEqual({ erased: false });
    expect(await rowOf(bo)).toMatchObject({ name: 'Bo Berg' });
    expect((await by.post(`${person(admin)}/hold`, { reason: 'me' }).expect(409)).body.code).toBe('own_hold');
  });

  it('are kept by a hold from what is deleted with time', async () => {
    const cy = await aMember(test, { organisationId: admin.organisationId, name: 'Cy' });
    for (const actor of [bo, cy]) await as(actor);
    await test.owner(`UPDATE sessions SET revoked_at = '2020-01-01'`);
    await (await as(admin)).post(`${person(bo)}/hold`, { reason: 'dispute' }).expect(204);
    await test.database.within(admin.organisationId, (tx) =>
      api.get(SessionRepository, { strict: false }).clear(tx, new Date('2021-01-01')),
    );
    const left = await test.owner(`SELECT member_id FROM sessions WHERE member_id IN ($1, $2)`, [
      bo.memberId,
      cy.memberId,
    ]);
    expect(left).toEqual([{ member_id: bo.memberId }]);
  });

  it('end at the organisation: of another’s people nothing is there', async () => {
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    const by = await as(stranger);
    await by.get(`${person(bo)}/rights`).expect(404);
    await by.get(`${person(bo)}/archive`).expect(404);
    await by.post(`${person(bo)}/erase`, { name: 'Bo Berg' }).expect(404);
    await by.post(`${person(bo)}/hold`, { reason: 'mine' }).expect(404);
    await by.delete(`${person(bo)}/hold`).expect(404);
    expect((await by.get('/api/people/holds').expect(200)).body.items).toEqual([]);
  });
});
