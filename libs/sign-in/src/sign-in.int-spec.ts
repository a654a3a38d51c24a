import { hash, verify } from '@node-rs/argon2';
import { Clock } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { CreateOrganisation, SignIn, SignInModule, SignInQueries } from './index.js';
import { Passwords } from './passwords.js';

const PASSWORD = 'correct horse battery';

describe('signing in', () => {
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

  it.each([
    ['composed', 'NFC', 'NFD'],
    ['as a keyboard of before the change wrote it', 'NFD', 'NFC'],
  ] as const)('opens by a password that was hashed %s, however it is typed', async (_, kept, typed) => {
    const password = 'größere Käfer über Nacht';
    const email = `${kept}@example.org`.toLowerCase();
    await person(email, kept.toLowerCase(), { passwordHash: await hash(password.normalize(kept)) });
    for (const form of [kept, typed])
      expect(await signIn(email, password.normalize(form))).toMatchObject({ roles: ['advocate'] });
    await expect(signIn(email, 'grossere Kafer uber Nacht')).rejects.toMatchObject({ code: 'sign_in_refused' });
    const anew = await room.get(Passwords).hash(password.normalize(typed));
    expect(await verify(anew, password.normalize('NFC'))).toBe(true);
  });

  it('finds the member by address, whatever its case, and stores only argon2id', async () => {
    const ada = await person('ada@example.org', 'one', { roles: ['author', 'admin'] });
    await expect(signIn(' Ada@Example.org ')).resolves.toEqual(ada);
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('finds the member however the address is written, and one whose address was kept as it was typed', async () => {
    const lea = await person('lea@exämple.de', 'tidy');
    for (const typed of ['ｌｅａ@exämple.de', 'Lea@xn--exmple-cua.de'])
      await expect(signIn(typed)).resolves.toEqual(lea);
    const mia = await person('mia@xn--exmple-cua.de', 'as-typed');
    await expect(signIn('Mia@xn--exmple-cua.de')).resolves.toEqual(mia);
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

  it('compares as many passwords for every address, in no organisation, in one or in several', async () => {
    await person('one@several.example', 'first');
    for (const slug of ['second', 'third']) await person('two@several.example', slug);
    for (const slug of ['fourth', 'fifth', 'sixth']) await person('three@several.example', slug);
    await person('away@several.example', 'seventh', { status: 'deactivated' });
    const passwords = room.get(Passwords);
    const matches = passwords.matches.bind(passwords);
    const compared: Record<string, number> = {};
    for (const who of ['none', 'one', 'two', 'three', 'away']) {
      for (const password of ['wrong horse battery', PASSWORD]) {
        for (const organisation of [undefined, 'second']) {
          const name = [who, password, organisation].join(' ');
          passwords.matches = (stored, typed) => {
            compared[name] = (compared[name] ?? 0) + 1;
            return matches(stored, typed);
          };
          await signIn(`${who}@several.example`, password, organisation).catch(() => undefined);
        }
      }
    }
    passwords.matches = matches;
    expect(new Set(Object.values(compared))).toEqual(new Set([3]));
    expect(Object.keys(compared)).toHaveLength(20);
  });

  it('asks which organisation when one address and password open several, naming only those', async () => {
    await person('eve@example.org', 'blue');
    const green = await person('eve@example.org', 'green');
    await person('eve@example.org', 'red', {
      passwordHash: await room.get(Passwords).hash('another password'),
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

  it('is open to the first admin of a new organisation', async () => {
    const admin = { name: 'Bo', email: 'bo@new.example', password: 'seven green bicycles' };
    const actor = await room.get(CreateOrganisation).execute({ slug: 'new', name: 'New', admin });
    await expect(signIn('bo@new.example', admin.password)).resolves.toEqual(actor);
    const again = room.get(CreateOrganisation).execute({ slug: 'new', name: 'Newer', admin });
    await expect(again).rejects.toMatchObject({ code: 'slug_taken' });
    const alike = { slug: 'alike', name: 'Alike', admin: { ...admin, email: 'bо@new.example' } };
    await expect(room.get(CreateOrganisation).execute(alike)).rejects.toMatchObject({
      errors: [{ field: 'admin.email' }],
    });
    const wrong = { slug: 'Not A Slug', name: '', timeZone: 'Mars', admin: { ...admin, password: 'password1234' } };
    await expect(room.get(CreateOrganisation).execute(wrong)).rejects.toMatchObject({
      errors: ['name', 'employerName', 'timeZone', 'slug', 'admin.password'].map((field) => ({ field })),
    });
  });
});
