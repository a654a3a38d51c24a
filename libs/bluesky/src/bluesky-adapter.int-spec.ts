import { blueskyStage } from '#testing/bluesky';

type Stage = Awaited<ReturnType<typeof blueskyStage>>;

const key = '01934f1e-7d3a-7c5b-9a1e-3f2b4c5d6e7f';
const post = { key, text: 'Hello', language: 'en', article: null, image: null };

describe('Bluesky', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await blueskyStage();
  });
  afterEach(() => stage.close());

  const publish = async (of = post) => {
    const prepared = await stage.adapter.prepare(stage.holder, of);
    if (prepared.kind !== 'prepared') throw new Error(prepared.code);
    return stage.adapter.publish(stage.holder, prepared.post);
  };
  const signIn = (details: object) => stage.adapter.signIn.begin('s', details, null);

  it('changes nothing of a post that is there already, whatever a later try says', async () => {
    const first = await publish();
    stage.clock.advance(60_000);
    expect(await publish({ ...post, text: 'Something else' })).toEqual(first);
    expect(await stage.postsSeen('Hello')).toBe(1);
    expect(await stage.postsSeen('Something else')).toBe(0);
  });

  it('signs in once for the calls of some minutes, and anew when its session is over', async () => {
    await publish();
    await stage.adapter.withdraw(stage.holder, stage.standing);
    expect(stage.double.signIns).toBe(1);
    stage.double.instead.push({ status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } });
    expect(await publish()).toMatchObject({ kind: 'not_sent' });
    expect(await publish()).toMatchObject({ kind: 'published' });
    expect(stage.double.signIns).toBe(2);
  });

  it('asks the member to connect again when the app password was taken back', async () => {
    const accessToken = stage.holder.accessToken.replace('abcd-', 'zzzz-');
    const holder = { ...stage.holder, accessToken };
    const prepared = await stage.adapter.prepare(holder, post);
    if (prepared.kind !== 'prepared') throw new Error(prepared.code);
    expect(await stage.adapter.publish(holder, prepared.post)).toMatchObject({ kind: 'reconnect' });
  });

  it.each([
    [
      { status: 400, body: { error: 'InvalidRequest', message: 'grapheme too big' } },
      { kind: 'refused', permanent: true },
    ],
    [
      { status: 429, body: { error: 'RateLimitExceeded' }, headers: { 'ratelimit-reset': '1793000000' } },
      { kind: 'rate_limited', until: new Date(1_793_000_000_000) },
    ],
    [{ status: 500, body: { error: 'InternalServerError' } }, { kind: 'unknown' }],
    [{ status: 401, body: { error: 'AccountTakedown' } }, { kind: 'reconnect' }],
  ])('understands %j', async (answer, meant) => {
    stage.clock.set('2026-10-01T00:00:00Z');
    await publish({ ...post, key: '01934f1e-7d3a-7c5b-9a1e-3f2b4c5d6e70' });
    stage.double.instead.push(answer);
    expect(await publish()).toMatchObject(meant);
  });

  it('takes no password of an account, and says which of the two is wrong', async () => {
    expect(await signIn({ handle: 'jane.test', password: 'my real password' })).toMatchObject({
      code: 'not_app_password',
    });
    expect(stage.double.signIns).toBe(0);
    expect(await signIn({ handle: 'jane.test', password: 'zzzz-zzzz-zzzz-zzzz' })).toMatchObject({
      code: 'password_refused',
    });
    expect(
      await signIn({ handle: 'jane.test', password: 'abcd-efgh-ijkl-mnop', server: 'not a server' }),
    ).toMatchObject({
      code: 'server_invalid',
    });
  });
});
