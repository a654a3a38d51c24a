import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { ChangeMember, EraseMember } from '#libs/people';
import { FixedClock, saying } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import {
  ChangePassword,
  ForgetSpentLinks,
  Passwords,
  RequestPasswordReset,
  ResetLinks,
  ResetPassword,
  SendPasswordReset,
  Sessions,
  SignIn,
  SignInModule,
} from './index.js';

const [OLD, NEW] = ['correct horse battery', 'seven green bicycles'];
const MINUTE = 60_000;

describe('a forgotten password', () => {
  let test: TestDatabase;
  let room: Room;
  let passwordHash: string;
  let admin: Actor;
  let ada: Actor;
  let email: string;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, SignInModule, [instead(Clock, clock)]);
    passwordHash = await room.get(Passwords).hash(OLD);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    const organisation = await anOrganisation(test);
    admin = await aMember(test, { ...organisation, roles: ['admin'], passwordHash });
    email = `ada@${organisation.organisationId}.example`;
    ada = await aMember(test, { ...organisation, email, name: 'Ada Adams', passwordHash });
  });

  const forgot = async (address = email) => {
    await room.get(RequestPasswordReset).execute(address);
    await room.get(RequestPasswordReset).settled();
  };
  const reset = (token: string, password = NEW) => room.get(ResetPassword).execute(token, password);
  const isOpen = (token: string) => room.get(ResetPassword).isOpen(token);
  const rows = ({ memberId } = ada) =>
    test.owner<{ id: string; sealed_token: string | null; token_hash: Buffer }>(
      'SELECT id, sealed_token, token_hash FROM password_resets WHERE member_id = $1 ORDER BY created_at, id',
      [memberId],
    );
  const linkOf = ({ id }: { id: string }, whose = ada) =>
    test.database.within(whose.organisationId, (tx) => room.get(ResetLinks).linkFor(tx, id));
  /** The token in the newest link, as a mail would carry it. */
  const token = async (whose = ada) => (await linkOf((await rows(whose)).at(-1)!, whose))!.split('/').pop()!;
  const facts = () =>
    test.owner('SELECT kind, actor_id, detail FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence', [
      ada.memberId,
    ]);

  it('is replaced by a link that works once, ends every session and signs nobody in', async () => {
    const { token: session } = await room.get(Sessions).start(ada, null);
    await forgot(` ${email.toUpperCase()} `);
    const [row] = await rows();
    expect(await linkOf(row!)).toMatch(/^http:\/\/localhost:\d+\/reset-password\/[\w-]{43}$/);
    const used = await token();
    expect(JSON.stringify(row)).not.toContain(used);
    expect(await isOpen(used)).toBe(true);
    await reset(used);
    expect(await room.get(Sessions).resume(session)).toBeNull();
    await expect(room.get(SignIn).execute({ email, password: OLD })).rejects.toMatchObject({ code: 'sign_in_refused' });
    await expect(room.get(SignIn).execute({ email, password: NEW })).resolves.toEqual(ada);
    expect(await isOpen(used)).toBe(false);
    await expect(reset(used)).rejects.toMatchObject({ code: 'reset_unusable' });
    expect(await linkOf(row!)).toBeNull();
    expect((await rows())[0]!.sealed_token).toBeNull();
    expect(await facts()).toEqual([
      { kind: 'password.reset_requested', actor_id: null, detail: { resetId: row!.id } },
      { kind: 'password.changed', actor_id: ada.memberId, detail: { sessionsEnded: 1, how: 'reset' } },
    ]);
  });

  it('is set by exactly one of two who come at once', async () => {
    await forgot();
    const same = await token();
    const both = await Promise.allSettled([reset(same, NEW), reset(same, 'nine purple tractors')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const won = both[0].status === 'fulfilled' ? NEW : 'nine purple tractors';
    await expect(room.get(SignIn).execute({ email, password: won })).resolves.toEqual(ada);
    expect(await facts()).toHaveLength(2);
  });

  it('has a link for 60 minutes, and only the newest', async () => {
    await forgot();
    const first = await token();
    await forgot();
    expect(await isOpen(first)).toBe(false);
    expect((await rows()).map(({ sealed_token }) => sealed_token === null)).toEqual([true, false]);
    const second = await token();
    clock.advance(60 * MINUTE - 1);
    expect(await isOpen(second)).toBe(true);
    clock.advance(1);
    expect(await isOpen(second)).toBe(false);
    await expect(reset(second)).rejects.toMatchObject({ code: 'reset_unusable' });
    expect(await linkOf((await rows())[1]!)).toBeNull();
  });

  it('keeps the password rules, and the link until one is good', async () => {
    await forgot();
    const good = await token();
    for (const [bad, message] of [
      ['short', /at least 12/],
      ['Adams-Adams-Adams', /your name/],
    ] as const) {
      const refused = { errors: [{ field: 'password', message: saying(message) }] };
      await expect(reset(good, bad)).rejects.toMatchObject(refused);
    }
    await reset(good);
  });

  it('is asked for in each organisation the address belongs to, and by nobody who may not sign in', async () => {
    const other = await aMember(test, { ...(await anOrganisation(test)), email, passwordHash });
    const gone = await aMember(test, { ...(await anOrganisation(test)), email, passwordHash, status: 'deactivated' });
    const invited = await aMember(test, { ...(await anOrganisation(test)), email, status: 'invited' });
    await forgot();
    const counts = [];
    for (const member of [ada, other, gone, invited]) counts.push((await rows(member)).length);
    expect(counts).toEqual([1, 1, 0, 0]);
    await reset(await token(other));
    await expect(room.get(SignIn).execute({ email, password: NEW })).resolves.toEqual(other);
    expect(await isOpen(await token())).toBe(true);
  });

  it('makes five links an hour at most, the last of which goes on working', async () => {
    for (let time = 0; time < 7; time += 1) await forgot();
    expect(await rows()).toHaveLength(5);
    const fifth = await token();
    // Whoever keeps asking stands in no admin's way.
    const { token: byAdmin } = await room.get(SendPasswordReset).execute(admin, ada.memberId);
    expect(await isOpen(fifth)).toBe(false);
    expect(await isOpen(byAdmin)).toBe(true);
    clock.advance(60 * MINUTE);
    await forgot();
    expect(await rows()).toHaveLength(7);
  });

  it('answers before anything is done for whom it finds, and does not fail when that fails', async () => {
    const append = jest.spyOn(room.get(LedgerRepository), 'append').mockRejectedValue(new Error('no space left'));
    await room.get(RequestPasswordReset).execute(email);
    expect(await rows()).toEqual([]);
    await room.get(RequestPasswordReset).settled();
    expect(append).toHaveBeenCalled();
    append.mockRestore();
    expect(await rows()).toEqual([]);
    await forgot();
    expect(await rows()).toHaveLength(1);
  });

  it('has no link any more once the password was changed, or the member has gone or is erased', async () => {
    await forgot();
    const { sessionId } = await room.get(Sessions).start(ada, null);
    const before = await token();
    await room.get(ChangePassword).execute(ada, sessionId, { current: OLD, next: NEW });
    expect(await isOpen(before)).toBe(false);
    await forgot();
    const left = await token();
    await room.get(ChangeMember).execute(admin, ada.memberId, { status: 'deactivated' });
    expect(await rows()).toEqual([]);
    await room.get(ChangeMember).execute(admin, ada.memberId, { status: 'active' });
    expect(await isOpen(left)).toBe(false);
    await forgot();
    await room.get(EraseMember).execute(admin, ada.memberId);
    expect(await rows()).toEqual([]);
  });

  it('is forgotten itself: the token when it expires, the rest a day later', async () => {
    await forgot();
    const sweep = room.get(ForgetSpentLinks);
    const { organisationId } = ada;
    expect(await sweep.organisations()).not.toContain(organisationId);
    clock.advance(60 * MINUTE);
    expect(await sweep.organisations()).toContain(organisationId);
    await sweep.execute(organisationId);
    expect((await rows())[0]!.sealed_token).toBeNull();
    expect(await sweep.organisations()).not.toContain(organisationId);
    clock.advance(24 * 60 * MINUTE);
    expect(await sweep.organisations()).toContain(organisationId);
    await sweep.execute(organisationId);
    expect(await rows()).toEqual([]);
    expect(await sweep.organisations()).not.toContain(organisationId);
  });

  describe('with an admin’s help', () => {
    const send = (memberId: string) => room.get(SendPasswordReset).execute(admin, memberId);

    it('is told in the admin’s name', async () => {
      const { token: sent, resetId } = await send(ada.memberId);
      await reset(sent);
      expect(await facts()).toMatchObject([
        { kind: 'password.reset_requested', actor_id: admin.memberId, detail: { resetId } },
        { kind: 'password.changed', actor_id: ada.memberId },
      ]);
    });

    it('is for active members of the admin’s own organisation, and not for the admin', async () => {
      const { organisationId } = admin;
      const stranger = await aMember(test, { ...(await anOrganisation(test)), passwordHash });
      const invited = await aMember(test, { organisationId, status: 'invited' });
      const gone = await aMember(test, { organisationId, status: 'deactivated', passwordHash });
      const refusals = [
        [stranger, 'not_found'],
        [invited, 'not_joined_yet'],
        [gone, 'deactivated'],
        [admin, 'not_yourself'],
      ] as const;
      for (const [{ memberId }, code] of refusals) await expect(send(memberId)).rejects.toMatchObject({ code });
      await room.get(EraseMember).execute(admin, gone.memberId);
      await expect(send(gone.memberId)).rejects.toMatchObject({ code: 'erased' });
    });

    it('is bounded too, and says so', async () => {
      for (let time = 0; time < 10; time += 1) await send(ada.memberId);
      await expect(send(ada.memberId)).rejects.toMatchObject({ kind: 'rate_limited' });
    });
  });
});
