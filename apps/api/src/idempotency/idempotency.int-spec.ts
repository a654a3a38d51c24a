import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { CreateTeam } from '#libs/people';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

describe('repeating a creating call', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let admin: Actor;
  let cookie: string;
  const clock = new FixedClock();
  const create = (key: string | undefined, name: string, by = cookie) => {
    const request = supertest(api.getHttpServer()).post('/api/teams').set('cookie', by);
    return (key === undefined ? request : request.set('idempotency-key', key)).send({ name });
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration, { clock });
    admin = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    cookie = await aSession(test, admin);
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('with the same key and body gives the first answer and creates once', async () => {
    const first = await create('one', 'North').expect(201);
    const again = await create('one', 'North').expect(201);
    expect(again.body).toEqual(first.body);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    const [teams] = await test.owner(`SELECT count(*)::int FROM teams WHERE name = 'North'`);
    expect(teams).toEqual({ count: 1 });
  });

  it('with the same key and another body is refused', async () => {
    await create('two', 'South').expect(201);
    const answer = await create('two', 'East').expect(422);
    expect(answer.body.code).toBe('idempotency_key_reused');
  });

  it('is refused while the first is at work', async () => {
    const verb = api.get(CreateTeam, { strict: false });
    const execute = verb.execute.bind(verb);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun: () => void = () => undefined;
    const working = new Promise<void>((resolve) => (begun = resolve));
    verb.execute = async (...input) => {
      begun();
      await held;
      return execute(...input);
    };
    const first = create('three', 'West').then((answer) => answer);
    await working;
    const second = await create('three', 'West').expect(409);
    expect(second.body.code).toBe('idempotency_in_flight');
    release();
    expect((await first).status).toBe(201);
    verb.execute = execute;
    await create('three', 'West').expect(201);
  });

  it('may be tried again after it failed', async () => {
    await create('four', 'North').expect(409);
    await test.owner(`UPDATE teams SET name = 'Renamed' WHERE name = 'North'`);
    await create('four', 'North').expect(201);
  });

  it('keeps each member’s keys apart, and forgets them after a day', async () => {
    const other = await aSession(test, await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] }));
    await create('five', 'Fifth').expect(201);
    await create('five', 'Fifth', other).expect(201);
    clock.advance(24 * 3_600_000 + 1);
    const answer = await create('five', 'Fifth').expect(409);
    expect(answer.body.code).toBe('team_exists');
  });

  it('seals the kept answer, which may hold what is shown only once', async () => {
    const person = { email: 'new@example.org', name: 'New', roles: ['author'] };
    const invite = () =>
      supertest(api.getHttpServer())
        .post('/api/people')
        .set('cookie', cookie)
        .set('idempotency-key', 'six')
        .send(person);
    const first = await invite().expect(201);
    const token = String(first.body.invitationUrl).split('/').at(-1)!;
    expect((await invite()).body.invitationUrl).toContain(token);
    const rows = await test.owner<{ text: string }>('SELECT idempotency_keys::text AS text FROM idempotency_keys');
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
  });

  it('needs a key that is one', async () => {
    const answer = await create('a b', 'Sixth').expect(400);
    expect(answer.body.errors).toEqual([
      { field: 'Idempotency-Key', message: 'must be 1 to 200 visible ASCII characters' },
    ]);
  });

  it('without a key creates each time', async () => {
    await create(undefined, 'Seventh').expect(201);
    await create(undefined, 'Seventh').expect(409);
  });
});
