import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest, { type Response } from 'supertest';
import type { Actor } from '#libs/kernel';
import { Passwords, RequestPasswordReset, ResetLinks, SignInQueries } from '#libs/sign-in';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

const [OLD, NEW] = ['correct horse battery', 'seven green bicycles'];
const EMAIL = 'ada@acme.example';
const RESETS = '/api/auth/password-resets';

describe('a forgotten password over HTTP', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let ada: Actor;
  let cookie: string;
  const clock = new FixedClock();
  const call = () => supertest(api.getHttpServer());
  const forgot = (email: string) => call().post(RESETS).send({ email });
  const signIn = (password: string) => call().post('/api/auth/sign-in').send({ email: EMAIL, password });
  const settled = () => api.get(RequestPasswordReset, { strict: false }).settled();

  beforeAll(async () => {
    test = await createTestDatabase({ MAIL_URL: 'smtp://127.0.0.1:2525' });
    api = await createApi(test.configuration, { clock });
    const passwordHash = await api.get(Passwords, { strict: false }).hash(OLD);
    ada = await aMember(test, { ...(await anOrganisation(test)), email: EMAIL, name: 'Ada', passwordHash });
    cookie = await aSession(test, await aMember(test, { ...ada, roles: ['admin'] }));
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  beforeEach(async () => {
    await test.owner('DELETE FROM password_resets');
    // Every window of every limit has ended by then.
    clock.advance(3_600_000);
  });

  const newest = async (): Promise<string> => {
    await settled();
    const [row] = await test.owner<{ id: string }>(
      'SELECT id FROM password_resets ORDER BY created_at DESC, id LIMIT 1',
    );
    const links = api.get(ResetLinks, { strict: false });
    const link = await test.database.within(ada.organisationId, (tx) => links.linkFor(tx, row!.id));
    return link!.split('/').pop()!;
  };
  const count = async () => {
    await settled();
    return (await test.owner('SELECT id FROM password_resets')).length;
  };

  it('is not kept from its owner by somebody whose own requests are refused', async () => {
    const ask = (email: string, remoteAddress: string) =>
      api.inject({ method: 'POST', url: RESETS, payload: { email }, remoteAddress });
    for (let n = 0; n < 31; n += 1) await ask(`nobody${n}@acme.example`, '127.0.0.9');
    for (let n = 0; n < 5; n += 1) await ask(EMAIL, '127.0.0.9');
    expect(await count()).toBe(0);
    await ask(EMAIL, '127.0.0.10');
    expect(await count()).toBe(1);
  });

  it('leads by a link to a new one, and then to signing in', async () => {
    const open = (await signIn(OLD).expect(200)).headers['set-cookie']![0]!.split(';')[0]!;
    await forgot(EMAIL).expect(202);
    const token = await newest();
    const state = () => call().get(`${RESETS}/${token}`).expect(200);
    expect((await state()).body).toEqual({ valid: true });
    const weak = await call().post(`${RESETS}/${token}`).send({ password: 'short' }).expect(400);
    expect(weak.body).toMatchObject({ code: 'invalid_input', errors: [{ field: 'password' }] });
    const done = await call().post(`${RESETS}/${token}`).send({ password: NEW }).expect(204);
    expect(String(done.headers['set-cookie'])).not.toContain('vouchsafe_session');
    await call().get('/api/auth/me').set('cookie', open).expect(401);
    await signIn(OLD).expect(401);
    await signIn(NEW).expect(200);
    expect((await state()).body).toEqual({ valid: false });
    const again = await call().post(`${RESETS}/${token}`).send({ password: OLD }).expect(409);
    expect(again.body.code).toBe('reset_unusable');
  });

  it('says of a token only whether it is good', async () => {
    const { body } = await call()
      .get(`${RESETS}/${'x'.repeat(43)}`)
      .expect(200);
    expect(body).toEqual({ valid: false });
    const never = await call().post(`${RESETS}/nothing`).send({ password: NEW }).expect(409);
    await forgot(EMAIL).expect(202);
    const token = await newest();
    clock.advance(3_600_000);
    const late = await call().post(`${RESETS}/${token}`).send({ password: NEW }).expect(409);
    expect(told(late)).toEqual(told(never));
  });

  it('gives one answer and does one work, whoever is asked for', async () => {
    const queries = api.get(SignInQueries, { strict: false });
    const look = jest.spyOn(queries, 'candidates');
    const answers = [];
    for (const email of [EMAIL, 'nobody@acme.example', 'no address', '\u202e@', EMAIL]) {
      answers.push(told(await forgot(email).expect(202)));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(look).toHaveBeenCalledTimes(answers.length);
    look.mockRestore();
    expect(await count()).toBe(2);
  });

  it('does not wait for what is done for those it finds', async () => {
    await test.database.within(ada.organisationId, async (tx) => {
      await tx.query('SELECT FROM members WHERE id = $1 FOR UPDATE', [ada.memberId]);
      await forgot(EMAIL).expect(202);
      expect(await test.owner('SELECT id FROM password_resets')).toEqual([]);
    });
    expect(await count()).toBe(1);
  });

  it('is limited by address and by place, without a word', async () => {
    const answers = [];
    for (let time = 0; time < 7; time += 1) answers.push(told(await forgot(EMAIL).expect(202)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await count()).toBe(5);
    await test.owner('DELETE FROM password_resets');
    clock.advance(3_600_000);
    for (let time = 0; time < 30; time += 1) await forgot(`nobody-${time}@acme.example`).expect(202);
    expect(told(await forgot(EMAIL).expect(202))).toEqual(answers[0]);
    expect(await count()).toBe(0);
  });

  it('is helped with by an admin, who sees no link where a mail goes out', async () => {
    const { body } = await call().post(`/api/people/${ada.memberId}/password-reset`).set('cookie', cookie).expect(200);
    expect(body).toEqual({
      mailed: true,
      resetUrl: null,
      expiresAt: new Date(clock.now().getTime() + 3_600_000).toISOString(),
    });
    expect((await call().get(`${RESETS}/${await newest()}`)).body).toEqual({ valid: true });
    const invited = await call()
      .post('/api/people')
      .set('cookie', cookie)
      .send({ email: 'new@acme.example', name: 'New', roles: ['advocate'] })
      .expect(201);
    expect(invited.body).toMatchObject({ mailed: true, invitationUrl: expect.stringContaining('/invitations/') });
    const path = `/api/people/${invited.body.member.id}/password-reset`;
    const refused = await call().post(path).set('cookie', cookie).expect(409);
    expect(refused.body).toMatchObject({
      code: 'not_joined_yet',
      detail: expect.stringContaining('has not joined yet'),
    });
  });

  it('has no link where no mail is sent: the answer says so, and an admin is shown one to hand over', async () => {
    const silent = await createTestDatabase();
    const other = await createApi(silent.configuration);
    const organisation = await anOrganisation(silent);
    const bo = await aMember(silent, { ...organisation, email: EMAIL, passwordHash: 'some' });
    const boss = await aSession(silent, await aMember(silent, { ...organisation, roles: ['admin'] }));
    const http = () => supertest(other.getHttpServer());
    const { body } = await http().post(`/api/people/${bo.memberId}/password-reset`).set('cookie', boss).expect(200);
    expect(body).toMatchObject({ mailed: false, resetUrl: expect.stringMatching(/\/reset-password\/[\w-]{43}$/) });
    expect((await http().post(RESETS).send({ email: EMAIL }).expect(202)).body).toEqual({ mailed: false });
    await other.get(RequestPasswordReset, { strict: false }).settled();
    const token = body.resetUrl.split('/').pop();
    expect((await http().get(`${RESETS}/${token}`).expect(200)).body).toEqual({ valid: true });
    await other.close();
    await silent.drop();
  });

  /** All that an answer tells, but for when it was and which request it answers. */
  function told({ status, body, headers }: Response) {
    const { date: _, 'x-request-id': __, ...rest } = headers as Record<string, string>;
    return { status, body: { ...(body as object), instance: '' }, headers: rest };
  }
});
