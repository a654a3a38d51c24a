import { Clock, type Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aMember, anOrganisation, aTeam } from '../testing/index.js';
import { ChangeMember, ChangeOrganisation, ChangeProfile, PeopleModule } from './index.js';
import { LedgerQueries } from '#libs/ledger';

describe('the members of an organisation', () => {
  let test: TestDatabase;
  let room: Room;
  let admin: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, PeopleModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    const organisation = await anOrganisation(test, { regions: ['Germany', 'France'], languages: ['de', 'en'] });
    admin = await aMember(test, { ...organisation, roles: ['admin'], name: 'Ann Admin' });
  });

  const facts = async (subjectId: string) =>
    (
      await test.owner<{ kind: string }>('SELECT kind FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence', [
        subjectId,
      ])
    ).map(({ kind }) => kind);

  describe('changing a member', () => {
    const change = (id: string, what: object) => room.get(ChangeMember).execute(admin, id, what);

    it('tells the ledger what changed', async () => {
      const { teamId } = await aTeam(test, admin);
      const bo = await aMember(test, { organisationId: admin.organisationId });
      await change(bo.memberId, { roles: ['seller', 'advocate'], teamId });
      const { items } = await room.get(LedgerQueries).list(admin, { subject: bo.memberId, limit: 1 });
      expect(items).toMatchObject([
        {
          actorId: admin.memberId,
          detail: { fields: ['roles', 'teamId'], roles: ['advocate', 'seller'], teamId },
        },
      ]);
      const [stored] = await test.owner('SELECT detail FROM ledger_entries WHERE subject_id = $1', [bo.memberId]);
      expect(stored).toEqual({ detail: { fields: ['roles', 'teamId'] } });
    });

    it('keeps one admin, also when two try to step down at once', async () => {
      await expect(change(admin.memberId, { status: 'deactivated' })).rejects.toMatchObject({ code: 'last_admin' });
      await expect(change(admin.memberId, { roles: ['author'] })).rejects.toMatchObject({ code: 'last_admin' });
      const other = await aMember(test, { organisationId: admin.organisationId, roles: ['admin'] });
      const both = await Promise.allSettled([
        change(admin.memberId, { roles: ['author'] }),
        change(other.memberId, { roles: ['author'] }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('does not make an invited member active, and does not judge what it leaves alone', async () => {
      const { memberId } = await aMember(test, { ...admin, status: 'invited', region: 'France' });
      await expect(change(memberId, { status: 'active' })).rejects.toMatchObject({ code: 'not_joined_yet' });
      await room.get(ChangeOrganisation).execute(admin, { regions: ['Germany'] });
      await expect(change(memberId, { name: 'Renamed' })).resolves.toMatchObject({
        name: 'Renamed',
        region: 'France',
      });
      await expect(change(memberId, { region: 'France' })).rejects.toMatchObject({ errors: [{ field: 'region' }] });
    });

    it('cannot reach into another organisation', async () => {
      const stranger = await aMember(test, await anOrganisation(test));
      await expect(change(stranger.memberId, { name: 'Mine' })).rejects.toMatchObject({ kind: 'not_found' });
    });
  });

  it('gives and withdraws consent as facts, once each', async () => {
    const bo = await aMember(test, { organisationId: admin.organisationId });
    const say = (leaderboardConsent: boolean) => room.get(ChangeProfile).execute(bo, { leaderboardConsent });
    expect((await say(true)).consentedAt).toEqual(clock.now());
    await say(true);
    expect((await say(false)).consentedAt).toBeNull();
    await say(false);
    expect(await facts(bo.memberId)).toEqual(['consent.given', 'consent.withdrawn']);
  });

  it('lets members set their own profile, and names what is wrong with it', async () => {
    const bo = await aMember(test, {
      organisationId: admin.organisationId,
      timeZone: 'Europe/Berlin',
      networkSize: 10,
    });
    const change = (what: object) => room.get(ChangeProfile).execute(bo, what);
    await expect(change({ name: 'Bo', networkSize: 500 })).resolves.toMatchObject({
      networkSize: 500,
      timeZone: 'Europe/Berlin',
    });
    await expect(change({ language: 'de' })).resolves.toMatchObject({ language: 'de' });
    await expect(change({ language: null })).resolves.toMatchObject({ language: null });
    await expect(change({ timeZone: null, networkSize: null })).resolves.toMatchObject({
      networkSize: null,
      timeZone: null,
    });
    await expect(change({ name: '', language: 'x', timeZone: 'Mars' })).rejects.toMatchObject({
      errors: [{ field: 'name' }, { field: 'language' }, { field: 'timeZone' }],
    });
  });
});
