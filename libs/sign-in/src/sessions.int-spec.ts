import { Clock } from '#libs/kernel';
import { LedgerQueries, SealEntries } from '#libs/ledger';
import { ChangeMember } from '#libs/people';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ChangePassword, sessionOpened, Sessions, SignIn, SignInModule } from './index.js';
import { Passwords } from './passwords.js';

const DAY = 86_400_000;
const PASSWORD = 'correct horse battery';

describe('a session', () => {
  let test: TestDatabase;
  let room: Room;
  let passwordHash: string;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, SignInModule, [instead(Clock, clock)]);
    passwordHash = await room.get(Passwords).hash(PASSWORD);
  });

  afterAll(() => test.drop());

  const signIn = (email: string, password = PASSWORD, organisation?: string) =>
    room.get(SignIn).execute({ email, password, organisation });
  const person = async (email: string, slug: string, choices = {}) =>
    aMember(test, { ...(await anOrganisation(test, { slug, name: slug })), email, passwordHash, ...choices });

  const sessions = () => room.get(Sessions);

  it('opens with its token only, which is stored nowhere, and tells of itself in the ledger', async () => {
    const ada = await person('s1@example.org', 's1');
    const { token, sessionId } = await sessions().start(ada, 'Firefox');
    await expect(sessions().resume(token)).resolves.toEqual({
      actor: ada,
      sessionId,
      language: 'en',
      extended: false,
    });
    await expect(sessions().resume(`${token}x`)).resolves.toBeNull();
    const rows = await test.owner<{ text: string }>('SELECT sessions::text AS text FROM sessions');
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
    const facts = await test.owner('SELECT kind FROM ledger_entries WHERE subject_id = $1', [sessionId]);
    expect(facts).toEqual([{ kind: 'session.opened' }]);
  });

  it('knows what its member is spoken to in: their choice, else what their organisation speaks', async () => {
    const { organisationId } = await anOrganisation(test, { language: 'fr' });
    const spokenTo = async (language: string | null) => {
      const { token } = await sessions().start(await aMember(test, { organisationId, language }), null);
      return (await sessions().resume(token))?.language;
    };
    expect([await spokenTo(null), await spokenTo('de-CH'), await spokenTo('nl')]).toEqual(['fr', 'de', 'fr']);
  });

  it('tells of a new device: none of that kind for 180 days, and not the first time that they are here', async () => {
    const [firefox, chrome] = [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    ];
    const ada = await person('new@example.org', 'new');
    const isNew = async (userAgent: string | null) => {
      const { sessionId } = await sessions().start(ada, userAgent);
      await sessions().end(ada, sessionId);
      await room.get(SealEntries).execute(ada.organisationId);
      const entries = (await room.get(LedgerQueries).list(ada, { subject: sessionId, limit: 9 })).items;
      const { detail } = sessionOpened.among(entries)[0]!;
      return [detail.newDevice, detail.browser, detail.system];
    };
    expect(await isNew(firefox)).toEqual([false, 'Firefox', 'Windows']);
    expect(await isNew(firefox.replaceAll('143', '144'))).toEqual([false, 'Firefox', 'Windows']);
    expect(await isNew(chrome)).toEqual([true, 'Chrome', 'Linux']);
    expect(await isNew(chrome)).toEqual([false, 'Chrome', 'Linux']);
    expect(await isNew(null)).toEqual([true, '', '']);
    clock.advance(179 * DAY);
    expect(await isNew(firefox)).toEqual([false, 'Firefox', 'Windows']);
    clock.advance(DAY);
    expect(await isNew(chrome)).toEqual([true, 'Chrome', 'Linux']);
    const inTheOpen = await test.owner<{ detail: object }>(
      `SELECT detail FROM ledger_entries WHERE kind = 'session.opened' AND actor_id = $1`,
      [ada.memberId],
    );
    expect(JSON.stringify(inTheOpen)).not.toMatch(/Firefox|Linux/);
  });

  it('alarms nobody for a device that was not looked at when they last signed in', async () => {
    const ada = await person('was@example.org', 'was');
    const { sessionId } = await sessions().start(ada, null);
    await test.owner('UPDATE sessions SET browser = NULL, system = NULL WHERE id = $1', [sessionId]);
    const { sessionId: next } = await sessions().start(ada, 'Firefox/143.0');
    const told = await test.owner('SELECT detail FROM ledger_entries WHERE subject_id = $1', [next]);
    expect(told).toEqual([{ detail: { newDevice: false } }]);
  });

  it('lasts as long as it is used, and ends after the days without use', async () => {
    const ada = await person('s2@example.org', 's2');
    const { token } = await sessions().start(ada, null);
    for (let use = 0; use < 3; use += 1) {
      clock.advance(13 * DAY);
      await expect(sessions().resume(token)).resolves.not.toBeNull();
    }
    clock.advance(14 * DAY + 1);
    await expect(sessions().resume(token)).resolves.toBeNull();
    expect(await sessions().list(ada)).toEqual([]);
  });

  it('is cleared away half a year after its end, at the next sign-in, and stays in the ledger', async () => {
    const ida = await person('ida@example.org', 'cleared');
    const { sessionId } = await sessions().start(ida, 'old browser');
    await sessions().end(ida, sessionId);
    const kept = () => test.owner('SELECT id FROM sessions WHERE id = $1', [sessionId]);
    clock.advance(179 * DAY);
    await sessions().start(ida, null);
    expect(await kept()).toHaveLength(1);
    clock.advance(2 * DAY);
    await sessions().start(ida, null);
    expect(await kept()).toHaveLength(0);
    const told = `SELECT kind FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence`;
    expect(await test.owner(told, [sessionId])).toEqual([{ kind: 'session.opened' }, { kind: 'session.ended' }]);
  });

  it('can be ended by its member only', async () => {
    const ada = await person('s3@example.org', 's3');
    const other = await aMember(test, { organisationId: ada.organisationId });
    const { token, sessionId } = await sessions().start(ada, null);
    await expect(sessions().end(other, sessionId)).rejects.toMatchObject({ kind: 'not_found' });
    await sessions().end(ada, sessionId);
    await expect(sessions().resume(token)).resolves.toBeNull();
  });

  it('follows the member’s roles at once and ends when they are deactivated', async () => {
    const ada = await person('s4@example.org', 's4');
    const { token } = await sessions().start(ada, null);
    await test.owner(`UPDATE members SET roles = '{reviewer}' WHERE id = $1`, [ada.memberId]);
    expect((await sessions().resume(token))?.actor.roles).toEqual(['reviewer']);
    await test.owner(`UPDATE members SET status = 'deactivated' WHERE id = $1`, [ada.memberId]);
    await expect(sessions().resume(token)).resolves.toBeNull();
  });

  it('is the only one left after its member changes the password', async () => {
    const ada = await person('s5@example.org', 's5');
    const [here, there] = [await sessions().start(ada, 'here'), await sessions().start(ada, 'there')];
    const change = (current: string, next: string) =>
      room.get(ChangePassword).execute(ada, here.sessionId, { current, next });
    await expect(change('wrong', 'a new long password')).rejects.toMatchObject({ code: 'wrong_password' });
    await expect(change(PASSWORD, 'short')).rejects.toMatchObject({ errors: [{ field: 'next' }] });
    await expect(change(PASSWORD, PASSWORD)).rejects.toMatchObject({ errors: [{ field: 'next' }] });
    await change(PASSWORD, 'seven green bicycles');
    await expect(sessions().resume(here.token)).resolves.not.toBeNull();
    await expect(sessions().resume(there.token)).resolves.toBeNull();
    await expect(signIn('s5@example.org')).rejects.toMatchObject({ code: 'sign_in_refused' });
    await expect(signIn('s5@example.org', 'seven green bicycles')).resolves.toEqual(ada);
  });

  it('ends with its member’s deactivation, who may come back with their password', async () => {
    const admin = await person('s6@example.org', 's6', { roles: ['admin'] });
    const ada = await aMember(test, { organisationId: admin.organisationId, email: 's7@example.org', passwordHash });
    const change = (status: 'active' | 'deactivated') =>
      room.get(ChangeMember).execute(admin, ada.memberId, { status });
    const { token } = await sessions().start(ada, null);
    await change('deactivated');
    expect(await sessions().resume(token)).toBeNull();
    await change('active');
    expect(await sessions().resume(token)).toBeNull();
    await expect(signIn('s7@example.org')).resolves.toEqual(ada);
    const told = `SELECT kind FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence`;
    expect(await test.owner(told, [ada.memberId])).toEqual([
      { kind: 'member.deactivated' },
      { kind: 'member.reactivated' },
    ]);
  });
});
