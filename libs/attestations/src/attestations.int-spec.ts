import { Clock, type Actor, type Role } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aConduct, hasRead } from '../testing/index.js';
import {
  Attest,
  AttestationQueries,
  AttestationsModule,
  CheckAttestation,
  ConductQueries,
  PublishConduct,
  RemindToAttest,
  SHIPPED_CONDUCT,
  SwitchAttestation,
} from './index.js';

describe('the code of conduct', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let room: Room;
  let organisationId: string;
  let admin: Actor;
  let ada: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, AttestationsModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    ({ organisationId } = await anOrganisation(test));
    admin = await member('admin');
    ada = await member('advocate', 'Ada');
  });

  const member = (role: Role, name?: string) =>
    aMember(test, { organisationId, roles: [role], ...(name ? { name } : {}) });
  const refusal = (actor: Actor) =>
    test.database.within(actor, (tx) => room.get(CheckAttestation).toShare(tx, actor.memberId));
  const heldBack = (actor: Actor, createdAt: Date) =>
    test.database.within(organisationId, (tx) =>
      room.get(CheckAttestation).holdsBack(tx, { memberId: actor.memberId, createdAt }),
    );
  const facts = () =>
    test.owner<{ kind: string; detail: Record<string, unknown>; actor_id: string }>(
      'SELECT kind, detail, actor_id FROM ledger_entries WHERE organisation_id = $1 ORDER BY sequence',
      [organisationId],
    );

  it('is asked of nobody before there is one, and of everybody who shares at each version', async () => {
    expect(await refusal(ada)).toBeNull();
    await aConduct(room, admin);
    expect(await refusal(ada)).toMatchObject({ code: 'attestation_needed', kind: 'forbidden' });
    await hasRead(room, ada);
    expect(await refusal(ada)).toBeNull();
    await aConduct(room, admin);
    expect(await refusal(ada)).toMatchObject({ extra: { conductVersion: 2 } });
    expect(await room.get(ConductQueries).version(ada, 1)).toMatchObject({ version: 1 });
  });

  it('stands in the ledger with its hash and the language it was read in, once', async () => {
    await aConduct(room, admin);
    const { current } = await room.get(ConductQueries).current(ada);
    const { version, hash } = current!;
    await room.get(Attest).execute(ada, { version, hash, language: 'de' });
    await room.get(Attest).execute(ada, { version, hash, language: 'en' });
    expect(await facts()).toMatchObject([
      {
        kind: 'conduct.published',
        actor_id: admin.memberId,
        detail: { version: 1, hash, languages: ['de', 'en', 'fr'] },
      },
      { kind: 'conduct.attested', actor_id: ada.memberId, detail: { version: 1, hash, language: 'de' } },
    ]);
  });

  it('is not attested by another hash, an earlier version or a language it is not there in', async () => {
    const texts = SHIPPED_CONDUCT.filter(({ language }) => language === 'en');
    await room.get(PublishConduct).execute(admin, { basedOn: 0, texts, alsoScheduled: false });
    const { hash } = (await room.get(ConductQueries).current(ada)).current!;
    const attest = (reading: object) => room.get(Attest).execute(ada, { version: 1, hash, language: 'en', ...reading });
    await expect(attest({ hash: 'f'.repeat(64) })).rejects.toMatchObject({ code: 'conduct_moved_on' });
    await expect(attest({ language: 'fr' })).rejects.toMatchObject({ errors: [{ field: 'language' }] });
    await aConduct(room, admin);
    await expect(attest({})).rejects.toMatchObject({ code: 'conduct_moved_on' });
  });

  it('is published from the version one has seen, and only when it says something else', async () => {
    const publish = (basedOn: number) =>
      room.get(PublishConduct).execute(admin, { basedOn, texts: SHIPPED_CONDUCT, alsoScheduled: false });
    expect(await publish(0)).toBe(1);
    await expect(publish(0)).rejects.toMatchObject({ code: 'conduct_moved_on' });
    await expect(publish(1)).rejects.toMatchObject({ code: 'conduct_unchanged' });
  });

  it('holds back what was scheduled only where a later version says so, until that is read', async () => {
    await aConduct(room, admin);
    await hasRead(room, ada);
    const scheduledAt = clock.now();
    clock.advance(60_000);
    await aConduct(room, admin);
    expect(await heldBack(ada, scheduledAt)).toBe(false);
    await aConduct(room, admin, { alsoScheduled: true });
    expect(await heldBack(ada, scheduledAt)).toBe(true);
    await hasRead(room, ada);
    expect(await heldBack(ada, scheduledAt)).toBe(false);
  });

  it('is a duty that can be switched off and on, each once in the ledger', async () => {
    await aConduct(room, admin);
    await room.get(SwitchAttestation).execute(admin, true);
    await room.get(SwitchAttestation).execute(admin, false);
    await room.get(SwitchAttestation).execute(admin, false);
    expect(await refusal(ada)).toBeNull();
    await expect(room.get(RemindToAttest).execute(admin)).rejects.toMatchObject({ code: 'nobody_to_remind' });
    await expect(room.get(SwitchAttestation).execute(admin, true, 0)).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    expect(await refusal(ada)).toBeNull();
    await room.get(SwitchAttestation).execute(admin, true, 1);
    expect(await refusal(ada)).not.toBeNull();
    expect((await facts()).map(({ kind }) => kind)).toEqual([
      'conduct.published',
      'conduct.waived',
      'conduct.required',
    ]);
  });

  it('lists who has read it and who has not, and reminds these', async () => {
    await aConduct(room, admin);
    const ben = await member('seller', 'Ben');
    await hasRead(room, ada);
    await aConduct(room, admin);
    await hasRead(room, ben);
    const list = async (current?: boolean) =>
      (
        await room.get(AttestationQueries).list(admin, { limit: 10, ...(current === undefined ? {} : { current }) })
      ).items.map(({ member: { name }, version, current: now }) => [name, version, now]);
    expect(await list()).toEqual([
      ['Ada', 1, false],
      ['Ben', 2, true],
    ]);
    expect(await list(false)).toEqual([['Ada', 1, false]]);
    expect(await list(true)).toEqual([['Ben', 2, true]]);
    expect(await room.get(ConductQueries).settings(admin)).toEqual({ required: true, members: 2, attested: 1 });
    expect(await room.get(RemindToAttest).execute(admin)).toBe(1);
    expect((await facts()).at(-1)).toMatchObject({ kind: 'conduct.reminded', detail: { version: 2, members: 1 } });
  });

  it('of one organisation is nothing to another', async () => {
    await aConduct(room, admin);
    const { organisationId: elsewhere } = await anOrganisation(test);
    const eve = await aMember(test, { organisationId: elsewhere, roles: ['admin', 'advocate'] });
    expect(await room.get(ConductQueries).current(eve)).toMatchObject({ current: null });
    expect(await room.get(ConductQueries).versions(eve)).toEqual([]);
    await expect(room.get(ConductQueries).version(eve, 1)).rejects.toMatchObject({ code: 'not_found' });
    expect(await refusal(eve)).toBeNull();
    expect((await room.get(AttestationQueries).list(eve, { limit: 10 })).items.map(({ member: { id } }) => id)).toEqual(
      [eve.memberId],
    );
  });
});
