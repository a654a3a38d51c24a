import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { CreateTeam } from '#libs/people';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { Database } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';
import { IdempotencyRepository } from './idempotency.repository.js';

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

  describe('after whoever had the key died', () => {
    const keys = () => api.get(IdempotencyRepository, { strict: false });
    const claim = async (key: string, name: string) => {
      const claimed = await keys().claim(admin, { key, route: 'POST /api/teams', body: { name } });
      if (claimed.state !== 'mine') throw new Error(claimed.state);
      return { actor: admin, key, lease: claimed.lease };
    };
    const teams = async (name: string) => (await test.owner('SELECT 1 FROM teams WHERE name = $1', [name])).length;
    const renewed = async (key: string) => {
      const until = new Date(clock.now().getTime() + 60_000);
      for (;;) {
        const rows = await test.owner('SELECT FROM idempotency_keys WHERE key = $1 AND leased_until = $2', [
          key,
          until,
        ]);
        if (rows.length > 0) return;
      }
    };
    const team = (name: string) => api.get(CreateTeam, { strict: false }).execute(admin, { name });

    it('before anything was committed, the work is done once the lease ends', async () => {
      await claim('dead', 'Dead');
      const waits = await create('dead', 'Dead').expect(409);
      expect(waits.body.code).toBe('idempotency_in_flight');
      expect(waits.headers['retry-after']).toBe('60');
      clock.advance(60_000);
      await create('dead', 'Dead').expect(201);
      expect(await teams('Dead')).toBe(1);
    });

    it('of several that ask again at once, one does it', async () => {
      await claim('dead-2', 'Dead two');
      clock.advance(60_000);
      const answers = await Promise.all(Array.from({ length: 5 }, () => create('dead-2', 'Dead two')));
      expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
      const done = answers.filter(({ headers, status }) => status === 201 && !headers['idempotency-replayed']);
      expect(done).toHaveLength(1);
      expect(await teams('Dead two')).toBe(1);
    });

    it('after something was committed, it is never done again, and whoever asks is told so', async () => {
      const held = await claim('committed', 'Committed');
      await keys().working(held, () => team('Committed'));
      await test.owner(`UPDATE teams SET name = 'Renamed since' WHERE name = 'Committed'`);
      await create('committed', 'Committed').expect(409);
      clock.advance(60_000);
      expect((await create('committed', 'Committed').expect(409)).body.code).toBe('idempotency_answer_lost');
      expect(await teams('Committed')).toBe(0);
    });

    it('what was rolled back was not committed', async () => {
      const held = await claim('rolled', 'Rolled');
      const work = keys().working(held, () =>
        test.database.within(admin, async () => Promise.reject(new Error('died on the way'))),
      );
      await expect(work).rejects.toThrow('died on the way');
      clock.advance(60_000);
      await create('rolled', 'Rolled').expect(201);
    });

    it('what only looked on was not at work either', async () => {
      const held = await claim('looked', 'Looked');
      const database = api.get(Database);
      await keys().working(held, () => database.within(admin, (tx) => tx.query('SELECT 1')));
      clock.advance(60_000);
      await create('looked', 'Looked').expect(201);
    });

    it('a slow one that was overtaken commits nothing and writes no answer over the other', async () => {
      const slow = await claim('slow', 'Slow');
      clock.advance(60_000);
      const second = await create('slow', 'Slow').expect(201);
      await test.owner(`UPDATE teams SET name = 'Renamed slow' WHERE name = 'Slow'`);
      const late = keys().working(slow, () => team('Slow'));
      await expect(late).rejects.toMatchObject({ code: 'idempotency_overtaken' });
      expect(await teams('Slow')).toBe(0);
      await keys().keep(slow, 201, { id: 'of the slow one' });
      await keys().giveUp(slow);
      await keys().release(slow);
      expect((await create('slow', 'Slow').expect(201)).body).toEqual(second.body);
    });

    it('one that still works keeps the key for as long as it does', async () => {
      const { setInterval: real } = globalThis;
      let renew: () => void = () => undefined;
      globalThis.setInterval = ((again: () => void) => {
        renew = again;
        return real(() => undefined, 86_400_000);
      }) as typeof setInterval;
      const held = await claim('long', 'Long');
      await keys().working(held, async () => {
        globalThis.setInterval = real;
        for (let time = 0; time < 3; time += 1) {
          clock.advance(40_000);
          renew();
          await renewed('long');
        }
        expect((await create('long', 'Long').expect(409)).body.code).toBe('idempotency_in_flight');
      });
    });

    it('a fault after the commit is told as one, and the work not done again', async () => {
      const verb = api.get(CreateTeam, { strict: false });
      const execute = verb.execute.bind(verb);
      verb.execute = async (...input) => {
        await execute(...input);
        throw new Error('lost on the way');
      };
      await create('fault', 'Fault').expect(500);
      verb.execute = execute;
      await test.owner(`UPDATE teams SET name = 'Renamed fault' WHERE name = 'Fault'`);
      expect((await create('fault', 'Fault').expect(409)).body.code).toBe('idempotency_answer_lost');
      expect(await teams('Fault')).toBe(0);
    });
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
