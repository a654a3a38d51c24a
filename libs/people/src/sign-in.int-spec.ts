import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { FixedClock } from '#testing/kernel';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aMember, anOrganisation, openPeopleRoom } from '../testing/index.js';
import { ChangePassword, CreateOrganisation, Sessions, SignIn, SignInQueries } from './index.js';
import { Passwords } from './passwords.js';

const DAY = 86_400_000;
const PASSWORD = 'correct horse battery';

describe('signing in', () => {
  let test: TestDatabase;
  let room: INestApplicationContext;
  let passwordHash: string;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openPeopleRoom(test, clock);
    passwordHash = await room.get(Passwords, { strict: false }).hash(PASSWORD);
  });

  afterAll(async () => {
    await room.close();
    await test.drop();
  });

  const signIn = (email: string, password = PASSWORD, organisation?: string) =>
    room.get(SignIn).execute({ email, password, organisation });
  const person = async (email: string, slug: string, choices = {}) =>
    aMember(test, { ...(await anOrganisation(test, { slug, name: slug })), email, passwordHash, ...choices });

  it('finds the member by address, whatever its case, and stores only argon2id', async () => {
    const ada = await person('ada@example.org', 'one', { roles: ['author', 'admin'] });
    await expect(signIn(' Ada@Example.org ')).resolves.toEqual(ada);
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('gives one answer to a wrong password, an unknown address, an invited and a deactivated member', async () => {
    await person('invited@example.org', 'two', { status: 'invited', passwordHash: null });
    await person('gone@example.org', 'three', { status: 'deactivated' });
    const tries = [
      ['ada@example.org', 'wrong horse battery'],
      ['nobody@example.org', PASSWORD],
      ['invited@example.org', PASSWORD],
      ['gone@example.org', PASSWORD],
      ['ada@example.org', PASSWORD, 'elsewhere'],
    ] as const;
    for (const [email, password, organisation] of tries) {
      const refusal = { kind: 'unauthenticated', code: 'sign_in_refused' };
      await expect(signIn(email, password, organisation)).rejects.toMatchObject(refusal);
    }
  });

  it('hashes as often for an unknown address as for a known one', async () => {
    const passwords = room.get(Passwords, { strict: false });
    const compared: (string | null)[] = [];
    const matches = passwords.matches.bind(passwords);
    passwords.matches = (stored, password) => {
      compared.push(stored);
      return matches(stored, password);
    };
    await signIn('nobody@example.org').catch(() => undefined);
    await signIn('ada@example.org', 'wrong horse battery').catch(() => undefined);
    passwords.matches = matches;
    expect(compared).toEqual([null, passwordHash]);
  });

  it('asks which organisation when one address and password open several, naming only those', async () => {
    await person('eve@example.org', 'blue');
    const green = await person('eve@example.org', 'green');
    await person('eve@example.org', 'red', {
      passwordHash: await room.get(Passwords, { strict: false }).hash('another password'),
    });
    const refusal = await signIn('eve@example.org').catch((error: unknown) => error as Record<string, unknown>);
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'organisation_needed' });
    const { organisations } = (refusal as { extra: { organisations: { slug: string }[] } }).extra;
    expect(organisations.map(({ slug }) => slug).sort()).toEqual(['blue', 'green']);
    await expect(signIn('eve@example.org', PASSWORD, 'green')).resolves.toEqual(green);
  });

  it('offers the demo organisation’s people, and nobody where there is none', async () => {
    expect(await room.get(SignInQueries).demoPeople()).toEqual([]);
    await aMember(test, {
      ...(await anOrganisation(test, { slug: 'demo', demo: true })),
      name: 'Dee',
      email: 'dee@demo',
      passwordHash,
    });
    expect(await room.get(SignInQueries).demoPeople()).toEqual([
      { email: 'dee@demo', name: 'Dee', roles: ['advocate'], team: null },
    ]);
  });

  describe('a session', () => {
    const sessions = () => room.get(Sessions);

    it('opens with its token only, which is stored nowhere, and tells of itself in the ledger', async () => {
      const ada = await person('s1@example.org', 's1');
      const { token, sessionId } = await sessions().start(ada, 'Firefox');
      await expect(sessions().resume(token)).resolves.toEqual({ actor: ada, sessionId, extended: false });
      await expect(sessions().resume(`${token}x`)).resolves.toBeNull();
      const rows = await test.owner<{ text: string }>('SELECT sessions::text AS text FROM sessions');
      expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
      const facts = await test.owner('SELECT kind FROM ledger_entries WHERE subject_id = $1', [sessionId]);
      expect(facts).toEqual([{ kind: 'session.opened' }]);
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

    it('is cleared away a month after its end, at the next sign-in, and stays in the ledger', async () => {
      const ida = await person('ida@example.org', 'cleared');
      const { sessionId } = await sessions().start(ida, 'old browser');
      await sessions().end(ida, sessionId);
      const kept = () => test.owner('SELECT id FROM sessions WHERE id = $1', [sessionId]);
      clock.advance(29 * DAY);
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
  });

  it('is open to the first admin of a new organisation', async () => {
    const admin = { name: 'Bo', email: 'bo@new.example', password: 'seven green bicycles' };
    const actor = await room.get(CreateOrganisation).execute({ slug: 'new', name: 'New', admin });
    await expect(signIn('bo@new.example', admin.password)).resolves.toEqual(actor);
    const again = room.get(CreateOrganisation).execute({ slug: 'new', name: 'Newer', admin });
    await expect(again).rejects.toMatchObject({ code: 'slug_taken' });
    const wrong = { slug: 'Not A Slug', name: '', timeZone: 'Mars', admin: { ...admin, password: 'password1234' } };
    await expect(room.get(CreateOrganisation).execute(wrong)).rejects.toMatchObject({
      errors: ['name', 'employerName', 'timeZone', 'slug', 'admin.password'].map((field) => ({ field })),
    });
  });
});
