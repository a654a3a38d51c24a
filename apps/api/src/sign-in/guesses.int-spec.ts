import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CreateOrganisation, TellOfGuesses } from '#libs/sign-in';
import { FixedClock } from '#testing/kernel';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

const PASSWORD = 'seven green bicycles';
const HERE = '203.0.113.1';

describe('guessing passwords', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let other: NestFastifyApplication;
  const clock = new FixedClock();
  let next = 0;
  const elsewhere = () => `198.51.100.${(next += 1) % 250}`;
  const signIn = async (email: string, password: string, remoteAddress: string, cookie = '', on = api) => {
    const payload = { email, password };
    const answer = await on.inject({
      method: 'POST',
      url: '/api/auth/sign-in',
      payload,
      remoteAddress,
      headers: { cookie },
    });
    return { status: answer.statusCode, wait: Number(answer.headers['retry-after'] ?? 0), body: answer.json(), answer };
  };
  const guess = (email: string, from = elsewhere(), cookie = '', on = api) => signIn(email, 'wrong', from, cookie, on);
  const found = (slug: string) =>
    api.get(CreateOrganisation, { strict: false }).execute({
      slug,
      name: slug,
      admin: { name: 'Ann', email: `ann@${slug}.example`, password: PASSWORD },
    });
  const told = async () => {
    await api.get(TellOfGuesses, { strict: false }).settled();
    return test.owner<{ subject_id: string }>(`SELECT subject_id FROM ledger_entries WHERE kind = 'sign_in.guessed'`);
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    [api, other] = [await createApi(test.configuration, { clock }), await createApi(test.configuration, { clock })];
    for (const slug of ['one', 'two']) await found(slug);
  });
  afterAll(async () => {
    await Promise.all([api.close(), other.close()]);
    await test.drop();
  });
  beforeEach(() => test.owner('DELETE FROM sign_in_guesses'));

  it('of one account makes longer and longer pauses over all addresses and processes, and no lock-out', async () => {
    for (let n = 0; n < 4; n += 1) {
      expect((await guess('ann@one.example', elsewhere(), '', n % 2 ? api : other)).status).toBe(401);
    }
    const waits: number[] = [];
    while (waits.length < 13) {
      const [one, another] = waits.length % 2 ? [api, other] : [other, api];
      expect((await guess('ann@one.example', elsewhere(), '', one)).status).toBe(401);
      const refused = await signIn(' Ann@One.example ', PASSWORD, elsewhere(), '', another);
      expect(refused.body.detail).toContain('Too many failed sign-ins for this address; try again in');
      waits.push(refused.wait);
      clock.advance(refused.wait * 1_000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    await guess('ann@one.example');
    clock.advance(900_000);
    expect((await signIn('ann@one.example', PASSWORD, elsewhere())).status).toBe(200);
  });

  it('is looked at five times at once, however many come at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, n) => guess('ann@one.example', elsewhere(), '', n % 2 ? api : other)),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(35);
  });

  it('keeps nobody waiting who comes often at once with the right password', async () => {
    const right = await Promise.all(Array.from({ length: 8 }, () => signIn('ann@one.example', PASSWORD, HERE)));
    expect(right.map(({ status }) => status)).toEqual(Array(8).fill(200));
    // Who guesses at once is looked at as often as before, and waits for it.
    const wrong = await Promise.all(Array.from({ length: 12 }, () => guess('ann@one.example')));
    expect(wrong.filter(({ status }) => status === 401)).toHaveLength(5);
    expect((await signIn('ann@one.example', PASSWORD, HERE)).wait).toBe(1);
  });

  it('does not keep waiting whoever signed in on their device before', async () => {
    const first = await signIn('ann@one.example', PASSWORD, HERE);
    const cookie = first.answer.cookies.find(({ name }) => name === 'vouchsafe_device')!;
    expect(cookie).toMatchObject({ path: '/api/auth', httpOnly: true, sameSite: 'Lax', maxAge: 15_552_000 });
    const device = `vouchsafe_device=${cookie.value}`;
    for (let n = 0; n < 6; n += 1) await guess('ann@one.example', HERE);
    expect((await signIn('ann@one.example', PASSWORD, HERE)).status).toBe(429);
    expect((await signIn('ann@one.example', PASSWORD, HERE, device)).status).toBe(200);
    // It is known for that account alone, and not when it is made up.
    for (let n = 0; n < 6; n += 1) await guess('ann@two.example', HERE);
    expect((await signIn('ann@two.example', PASSWORD, HERE, device)).status).toBe(429);
    const madeUp = `vouchsafe_device=${cookie.value.slice(0, -4)}AAAA`;
    expect((await signIn('ann@one.example', PASSWORD, HERE, madeUp)).status).toBe(429);
    // Nor is it a way to guess for ever.
    for (let n = 0; n < 5; n += 1) expect((await guess('ann@one.example', HERE, device)).status).toBe(401);
    expect((await guess('ann@one.example', HERE, device)).status).toBe(429);
  });

  it('of many accounts makes short pauses for the place, by its /64, and for nobody elsewhere', async () => {
    const tries = await Promise.all(
      Array.from({ length: 30 }, (_, n) => guess(`nobody${n}@one.example`, `2001:db8::${n}`)),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(20);
    const refused = await signIn('ann@one.example', PASSWORD, '2001:db8::ffff');
    expect(refused.body.detail).toBe('Too many failed sign-ins from here; try again in 1 second.');
    expect((await signIn('ann@one.example', PASSWORD, '2001:db8:0:1::1')).status).toBe(200);
    clock.advance(1_000);
    expect((await signIn('ann@one.example', PASSWORD, '2001:db8::ffff')).status).toBe(200);
  });

  it('by one person who keeps mistyping does not keep the others behind their address waiting', async () => {
    for (let n = 0; n < 30; n += 1) {
      clock.advance((await guess('ann@one.example', HERE)).wait * 1_000);
    }
    expect((await signIn('ann@two.example', PASSWORD, HERE)).status).toBe(200);
  });

  it('is told to the person concerned, once a day', async () => {
    const guessAll = async () => {
      for (let n = 0; n < 30; n += 1) clock.advance((await guess('ann@one.example')).wait * 1_000);
    };
    const before = (await told()).length;
    await guessAll();
    expect((await told()).length - before).toBe(1);
    clock.advance(86_400_000);
    await guessAll();
    expect((await told()).length - before).toBe(2);
    for (let n = 0; n < 30; n += 1) clock.advance((await guess('nobody@one.example')).wait * 1_000);
    expect((await told()).length - before).toBe(2);
  });

  it('keeps neither addresses nor places', async () => {
    await guess('ann@one.example', HERE);
    const [row] = await test.owner<{ text: string }>(`SELECT string_agg(g::text, ' ') AS text FROM sign_in_guesses g`);
    expect(row!.text).not.toMatch(/ann|203\.0/);
  });

  describe('at sessions', () => {
    const me = (token: string, remoteAddress: string) =>
      api.inject({ url: '/api/auth/me', remoteAddress, headers: { cookie: `vouchsafe_session=${token}` } });
    const looked = async (count: number, token: () => string, from: string) => {
      const statuses: number[] = [];
      for (let n = 0; n < count; n += 1) statuses.push((await me(token(), from)).statusCode);
      return statuses;
    };

    it('is stopped for a while, and those who have one go on from the same address', async () => {
      const own = (await signIn('ann@one.example', PASSWORD, HERE)).answer.cookies.find(
        ({ name }) => name === 'vouchsafe_session',
      )!;
      let n = 0;
      const statuses = await looked(62, () => `${(n += 1)}`.padStart(43, 'A'), HERE);
      expect(statuses.slice(0, 60)).toEqual(Array(60).fill(401));
      expect(statuses.slice(60)).toEqual([429, 429]);
      expect((await me(own.value, HERE)).statusCode).toBe(200);
      expect((await me('short', HERE)).statusCode).toBe(401);
      clock.advance(60_000);
      expect((await me('A'.repeat(43), HERE)).statusCode).toBe(401);
    });

    it('is stopped for one that has ended, too', async () => {
      const own = (await signIn('ann@one.example', PASSWORD, HERE)).answer.cookies.find(
        ({ name }) => name === 'vouchsafe_session',
      )!;
      await test.owner('UPDATE sessions SET revoked_at = now()');
      expect((await looked(61, () => own.value, HERE)).at(-1)).toBe(429);
    });
  });
});
