import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { InviteMember } from '#libs/invitations';
import type { Actor } from '#libs/kernel';
import { ChangeMember } from '#libs/people';
import { CreateOrganisation } from '#libs/sign-in';
import { FixedClock } from '#testing/kernel';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

const PASSWORD = 'seven green bicycles';
const MINUTE = 60_000;

describe('signing in over HTTP', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let admin: Actor;
  const clock = new FixedClock();
  const call = () => supertest(api.getHttpServer());
  const signIn = (email = 'ann@one.example', password = PASSWORD, more: object = {}) =>
    call()
      .post('/api/auth/sign-in')
      .set('user-agent', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0')
      .send({ email, password, ...more });
  const found = (slug: string, email: string) =>
    api.get(CreateOrganisation, { strict: false }).execute({
      slug,
      name: `The ${slug} company`,
      timeZone: 'Europe/Berlin',
      admin: { name: 'Ann', email, password: PASSWORD },
    });
  const cookieOf = (answer: supertest.Response) => String(answer.headers['set-cookie']?.[0]).split(';')[0]!;

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration, { clock });
    admin = await found('one', 'ann@one.example');
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('sets a cookie that scripts cannot read and answers who that is', async () => {
    const answer = await signIn().expect(200);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^vouchsafe_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.body).toEqual({
      memberId: admin.memberId,
      name: 'Ann',
      email: 'ann@one.example',
      roles: ['admin'],
      nodes: [],
      organisation: {
        id: admin.organisationId,
        slug: 'one',
        name: 'The one company',
        timeZone: 'Europe/Berlin',
        demo: false,
      },
      team: null,
      leadsTeam: false,
      region: null,
      language: null,
      contentLanguage: 'en',
      interfaceLanguage: 'en',
      timeZone: null,
      leaderboardConsent: false,
      networkSize: null,
      ownLinksUrl: null,
      capabilities: expect.arrayContaining(['people.manage', 'ledger.see']),
    });
    await call().get('/api/auth/me').set('cookie', cookieOf(answer)).expect(200, answer.body);
  });

  it('refuses in the same words whoever it is', async () => {
    const [wrong, unknown] = [await signIn('ann@one.example', 'not the password'), await signIn('nobody@one.example')];
    expect(wrong.body).toMatchObject({ status: 401, code: 'sign_in_refused' });
    expect({ ...wrong.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('asks for the organisation where there are several', async () => {
    await found('blue', 'eve@x.example');
    await found('green', 'eve@x.example');
    const answer = await signIn('eve@x.example').expect(409);
    expect(answer.body.code).toBe('organisation_needed');
    expect(answer.body.organisations).toEqual(expect.arrayContaining([{ slug: 'blue', name: 'The blue company' }]));
    const chosen = await signIn('eve@x.example', PASSWORD, { organisation: 'green' }).expect(200);
    expect(chosen.body.organisation.slug).toBe('green');
  });

  it('does not count those who know their password', async () => {
    for (let time = 0; time < 12; time += 1) await signIn().expect(200);
  });

  it('lasts while it is used, in the browser too', async () => {
    const cookie = cookieOf(await signIn());
    const me = () => call().get('/api/auth/me').set('cookie', cookie);
    expect((await me().expect(200)).headers['set-cookie']).toBeUndefined();
    clock.advance(10 * 24 * 60 * MINUTE);
    expect((await me().expect(200)).headers['set-cookie']?.[0]).toContain(`${cookie}; Max-Age=1209600`);
    clock.advance(10 * 24 * 60 * MINUTE);
    await me().expect(200);
  });

  it('ends with signing out, and twice is no error', async () => {
    const cookie = cookieOf(await signIn());
    const out = await call().post('/api/auth/sign-out').set('cookie', cookie).expect(204);
    expect(out.headers['set-cookie']?.[0]).toMatch(/^vouchsafe_session=; .*Expires=Thu, 01 Jan 1970/);
    await call().get('/api/auth/me').set('cookie', cookie).expect(401);
    await call().post('/api/auth/sign-out').set('cookie', cookie).expect(204);
  });

  it('shows one’s sessions and ends another one', async () => {
    await test.owner('DELETE FROM sessions');
    const [here, there] = [cookieOf(await signIn()), cookieOf(await signIn())];
    const { body } = await call().get('/api/auth/sessions').set('cookie', here).expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({
      browser: 'Firefox',
      system: 'Windows',
      createdAt: clock.now().toISOString(),
    });
    const other = body.items.find((session: { current: boolean }) => !session.current);
    await call().delete(`/api/auth/sessions/${other.id}`).set('cookie', here).expect(204);
    await call().delete(`/api/auth/sessions/${other.id}`).set('cookie', here).expect(404);
    await call().get('/api/auth/me').set('cookie', there).expect(401);
  });

  it('lets members change their profile and consent', async () => {
    const cookie = cookieOf(await signIn());
    const change = (body: object) => call().patch('/api/auth/me').set('cookie', cookie).send(body);
    const { body } = await change({ leaderboardConsent: true, networkSize: 420, timeZone: 'Asia/Tokyo' }).expect(200);
    expect(body).toMatchObject({ leaderboardConsent: true, networkSize: 420, timeZone: 'Asia/Tokyo', name: 'Ann' });
    expect((await change({ networkSize: null, leaderboardConsent: false })).body).toMatchObject({ networkSize: null });
    expect((await change({ email: 'other@one.example' })).body.errors).toEqual([
      { field: 'email', message: 'is not a field of this request' },
    ]);
  });

  it('changes a password against the current one only, and not by guessing', async () => {
    const cookie = cookieOf(await signIn());
    const change = (current: string, next: string) =>
      call().post('/api/auth/password').set('cookie', cookie).send({ current, next });
    expect((await change('wrong', 'nine yellow tramways')).body).toMatchObject({
      status: 400,
      code: 'wrong_password',
      errors: [{ field: 'current', message: 'is not your password' }],
    });
    await change(PASSWORD, 'nine yellow tramways').expect(204);
    await change('nine yellow tramways', PASSWORD).expect(204);
    for (let guess = 0; guess < 5; guess += 1) await change(`guess ${guess}`, 'nine yellow tramways').expect(400);
    const stopped = await change(PASSWORD, 'nine yellow tramways').expect(429);
    expect(stopped.body.detail).toBe('Too many wrong passwords; try again in 1 second.');
    expect(stopped.headers['retry-after']).toBe('1');
    clock.advance(1_000);
    await change(PASSWORD, 'nine yellow tramways').expect(204);
    await change('nine yellow tramways', PASSWORD).expect(204);
  });

  it('ends for a deactivated member with their next request', async () => {
    const { organisationId } = admin;
    const invited = await invite('cy@one.example');
    const accepted = await call()
      .post(`/api/auth/invitations/${invited.token}`)
      .send({ name: 'Cy', password: 'three purple kettles' });
    const cookie = cookieOf(accepted);
    await call().get('/api/auth/me').set('cookie', cookie).expect(200);
    await api
      .get(ChangeMember, { strict: false })
      .execute({ ...admin, organisationId }, invited.memberId, { status: 'deactivated' });
    const answer = await call().get('/api/auth/me').set('cookie', cookie).expect(401);
    expect(answer.body).toMatchObject({ code: 'session_ended', detail: 'Your session has ended; sign in again.' });
  });

  describe('an invitation', () => {
    it('shows whom it is for, joins, signs in, and is used up', async () => {
      const { token } = await invite('dee@one.example');
      const address = `/api/auth/invitations/${token}`;
      await call()
        .get(address)
        .expect(200, { email: 'dee@one.example', name: 'Invited', organisationName: 'The one company' });
      const weak = await call().post(address).send({ name: 'Dee', password: 'password1234' }).expect(400);
      expect(weak.body.errors).toEqual([{ field: 'password', message: 'is too well known; choose words of your own' }]);
      const joined = await call().post(address).send({ name: 'Dee', password: 'three purple kettles' }).expect(200);
      expect(joined.body).toMatchObject({ name: 'Dee', email: 'dee@one.example', nodes: ['advocacy'] });
      await call().get('/api/auth/me').set('cookie', cookieOf(joined)).expect(200);
      expect((await call().get(address)).body).toMatchObject({ status: 409, code: 'invitation_used' });
      expect((await call().get(`${address}x`)).body).toMatchObject({ status: 404, code: 'invitation_unknown' });
    });

    it('cannot be guessed forever', async () => {
      clock.advance(15 * MINUTE);
      for (let guess = 0; guess < 60; guess += 1) await call().get(`/api/auth/invitations/guess${guess}`).expect(404);
      await call().get('/api/auth/invitations/guess').expect(429);
    });
  });

  it('keeps one session from taking the API for itself', async () => {
    const few = await createTestDatabase({ REQUESTS_PER_MINUTE: '5' });
    const small = await createApi(few.configuration, { clock });
    const ask = () => supertest(small.getHttpServer()).get('/health/live');
    for (let time = 0; time < 5; time += 1) await ask().expect(200);
    expect((await ask().expect(429)).headers['retry-after']).toBe('60');
    await small.close();
    await few.drop();
  });

  it('offers no demo people where there is no demo', async () => {
    await call().get('/api/auth/demo-people').expect(200, { password: null, items: [] });
  });

  async function invite(email: string): Promise<{ token: string; memberId: string }> {
    const verb = api.get(InviteMember, { strict: false });
    const { member, invitation } = await verb.execute(admin, { email, name: 'Invited', roles: ['advocate'] });
    return { token: invitation.token, memberId: member.id };
  }
});
