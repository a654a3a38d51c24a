import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aMember, anOrganisation, aTeam, openPeopleRoom } from '../testing/index.js';
import {
  AcceptInvitation,
  ChangeMember,
  ChangeOrganisation,
  ChangeProfile,
  ChangeTeam,
  CreateTeam,
  ImportPeople,
  InviteMember,
  PeopleQueries,
  RemoveTeam,
  RenewInvitation,
  Sessions,
  SignIn,
  type NewMember,
} from './index.js';

const DAY = 86_400_000;
const PASSWORD = 'correct horse battery';

describe('the people of an organisation', () => {
  let test: TestDatabase;
  let room: INestApplicationContext;
  let admin: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openPeopleRoom(test, clock);
  });

  beforeEach(async () => {
    const organisation = await anOrganisation(test, { regions: ['Germany', 'France'], languages: ['de', 'en'] });
    admin = await aMember(test, { ...organisation, roles: ['admin'], name: 'Ann Admin' });
  });

  afterAll(async () => {
    await room.close();
    await test.drop();
  });

  const facts = async (subjectId: string) =>
    (
      await test.owner<{ kind: string }>('SELECT kind FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence', [
        subjectId,
      ])
    ).map(({ kind }) => kind);
  const invite = (wish: Partial<NewMember> = {}) =>
    room.get(InviteMember).execute(admin, { email: 'bo@example.org', name: 'Bo', roles: ['advocate'], ...wish });
  const accept = (token: string, password = PASSWORD) =>
    room.get(AcceptInvitation).execute(token, { name: 'Bo B', password });

  describe('an invitation', () => {
    it('makes a member who joins with a name and password of their own, and can sign in', async () => {
      const { member, invitation } = await invite({ region: 'germany' });
      expect(member).toMatchObject({ status: 'invited', region: 'Germany', language: 'de' });
      expect(await room.get(AcceptInvitation).preview(invitation.token)).toEqual({
        email: 'bo@example.org',
        name: 'Bo',
        organisationName: 'Acme Pharma',
      });
      const actor = await accept(invitation.token);
      expect(actor).toEqual({ organisationId: admin.organisationId, memberId: member.id, roles: ['advocate'] });
      expect(await room.get(SignIn).execute({ email: 'bo@example.org', password: PASSWORD })).toEqual(actor);
      expect(await facts(member.id)).toEqual(['member.invited', 'member.joined']);
      await test.owner('DELETE FROM members WHERE id = $1', [member.id]);
    });

    it('is accepted once, even by two at the same moment', async () => {
      const { invitation } = await invite();
      const both = await Promise.allSettled([accept(invitation.token), accept(invitation.token)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(accept(invitation.token)).rejects.toMatchObject({ code: 'invitation_used' });
    });

    it('ends after fourteen days, with a newer one, and with the member', async () => {
      const { member, invitation } = await invite();
      const newer = await room.get(RenewInvitation).execute(admin, member.id);
      await expect(accept(invitation.token)).rejects.toMatchObject({ code: 'invitation_replaced' });
      clock.advance(14 * DAY);
      await expect(accept(newer.token)).rejects.toMatchObject({ code: 'invitation_expired' });
      const newest = await room.get(RenewInvitation).execute(admin, member.id);
      await room.get(ChangeMember).execute(admin, member.id, { status: 'deactivated' });
      await expect(accept(newest.token)).rejects.toMatchObject({ code: 'invitation_replaced' });
      await expect(accept('no such token')).rejects.toMatchObject({ code: 'invitation_unknown' });
    });

    it('refuses a weak password and an empty name, and stays open', async () => {
      const { invitation } = await invite();
      const wrong = room.get(AcceptInvitation).execute(invitation.token, { name: ' ', password: 'password1234' });
      await expect(wrong).rejects.toMatchObject({ errors: [{ field: 'name' }, { field: 'password' }] });
      await accept(invitation.token);
    });

    it('is refused for an address that is taken and for what does not exist', async () => {
      await invite();
      await expect(invite({ email: 'BO@example.org' })).rejects.toMatchObject({ code: 'email_taken' });
      const elsewhere = await aTeam(test, await anOrganisation(test));
      await expect(invite({ email: 'x@y.org', teamId: elsewhere.teamId, region: 'Mars' })).rejects.toMatchObject({
        errors: [{ field: 'teamId' }, { field: 'region' }],
      });
    });
  });

  describe('changing a member', () => {
    const change = (id: string, what: object) => room.get(ChangeMember).execute(admin, id, what);

    it('tells the ledger what changed', async () => {
      const { teamId } = await aTeam(test, admin);
      const bo = await aMember(test, { organisationId: admin.organisationId });
      await change(bo.memberId, { roles: ['seller', 'advocate'], teamId });
      const [entry] = await test.owner('SELECT detail, actor_id FROM ledger_entries WHERE subject_id = $1', [
        bo.memberId,
      ]);
      expect(entry).toEqual({
        actor_id: admin.memberId,
        detail: { fields: ['roles', 'teamId'], roles: ['advocate', 'seller'], teamId },
      });
    });

    it('ends sessions with deactivation, and lets the member come back with their password', async () => {
      const { member, invitation } = await invite({ email: 'back@example.org' });
      const actor = await accept(invitation.token);
      const { token } = await room.get(Sessions).start(actor, null);
      await change(member.id, { status: 'deactivated' });
      expect(await room.get(Sessions).resume(token)).toBeNull();
      await change(member.id, { status: 'active' });
      expect(await room.get(Sessions).resume(token)).toBeNull();
      await expect(room.get(SignIn).execute({ email: 'back@example.org', password: PASSWORD })).resolves.toEqual(actor);
      expect((await facts(member.id)).slice(2)).toEqual(['member.deactivated', 'member.reactivated']);
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
      const { member } = await invite({ email: 'later@example.org', region: 'France' });
      await expect(change(member.id, { status: 'active' })).rejects.toMatchObject({ code: 'not_joined_yet' });
      await room.get(ChangeOrganisation).execute(admin, { regions: ['Germany'] });
      await expect(change(member.id, { name: 'Renamed' })).resolves.toMatchObject({
        name: 'Renamed',
        region: 'France',
      });
      await expect(change(member.id, { region: 'France' })).rejects.toMatchObject({ errors: [{ field: 'region' }] });
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
    await expect(change({ timeZone: null, networkSize: null })).resolves.toMatchObject({
      networkSize: null,
      timeZone: null,
    });
    await expect(change({ name: '', language: 'x', timeZone: 'Mars' })).rejects.toMatchObject({
      errors: [{ field: 'name' }, { field: 'language' }, { field: 'timeZone' }],
    });
  });

  it('keeps teams apart by name and in use while people belong to them', async () => {
    const north = await room.get(CreateTeam).execute(admin, { name: ' North ', region: 'germany' });
    const south = await room.get(CreateTeam).execute(admin, { name: 'South' });
    expect(north).toMatchObject({ name: 'North', region: 'Germany' });
    await expect(room.get(CreateTeam).execute(admin, { name: 'NORTH' })).rejects.toMatchObject({ code: 'team_exists' });
    await expect(room.get(ChangeTeam).execute(admin, south.id, { name: 'north' })).rejects.toMatchObject({
      code: 'team_exists',
    });
    await expect(room.get(ChangeTeam).execute(admin, north.id, { region: null })).resolves.toMatchObject({
      name: 'North',
      region: null,
    });
    await aMember(test, { organisationId: admin.organisationId, roles: ['seller'], teamId: north.id });
    await expect(room.get(RemoveTeam).execute(admin, north.id)).rejects.toMatchObject({ code: 'team_in_use' });
    await room.get(RemoveTeam).execute(admin, south.id);
    expect(await room.get(PeopleQueries).teams(admin)).toEqual([
      { id: north.id, name: 'North', region: null, language: null, memberCount: 1, roles: ['seller'] },
    ]);
    expect(await facts(south.id)).toEqual(['team.created', 'team.removed']);
  });

  it('lists people by name in pages, and finds them by part of name or address', async () => {
    for (const name of ['Zoë', 'bert', 'Carla', '100% Carl'])
      await aMember(test, { organisationId: admin.organisationId, name, email: `${name[0]}.${admin.memberId}@x.org` });
    const list = (filter: object) => room.get(PeopleQueries).list(admin, { limit: 3, ...filter });
    const first = await list({});
    const rest = await list({ cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items].map(({ name }) => name)).toEqual([
      '100% Carl',
      'Ann Admin',
      'bert',
      'Carla',
      'Zoë',
    ]);
    expect(rest.nextCursor).toBeNull();
    const names = async (filter: object) => (await list(filter)).items.map(({ name }) => name);
    expect(await names({ search: 'CARL' })).toEqual(['100% Carl', 'Carla']);
    expect(await names({ search: '0%' })).toEqual(['100% Carl']);
    expect(await names({ role: 'admin', status: 'active' })).toEqual(['Ann Admin']);
  });

  it('keeps leaderboards off until a works council that is needed has agreed', async () => {
    const change = (what: object) => room.get(ChangeOrganisation).execute(admin, what);
    await expect(change({ leaderboards: { worksCouncilRequired: true } })).rejects.toMatchObject({
      code: 'works_council_needed',
    });
    await change({ leaderboards: { worksCouncilRequired: true, mode: 'off' } });
    await expect(change({ leaderboards: { mode: 'teams' } })).rejects.toMatchObject({ code: 'works_council_needed' });
    await expect(
      change({ leaderboards: { mode: 'teams', worksCouncilAgreed: true }, name: 'Acme' }),
    ).resolves.toMatchObject({
      name: 'Acme',
      languages: ['de', 'en'],
      leaderboards: { mode: 'teams', worksCouncilRequired: true, worksCouncilAgreed: true },
    });
    await expect(change({ languages: [], regions: ['A', 'a'] })).rejects.toMatchObject({
      errors: [{ field: 'regions[1]' }, { field: 'languages' }],
    });
    expect(await facts(admin.organisationId)).toEqual(['organisation.changed', 'organisation.changed']);
  });

  describe('importing a file', () => {
    const file = 'email,name,roles,team\nnew@x.org,New,seller,North\nann@x.org,Ann,admin,North\nbad,Bad,seller,West\n';
    const load = (text: string, dryRun = false) => room.get(ImportPeople).execute(admin, Buffer.from(text), dryRun);

    beforeEach(async () => {
      await aTeam(test, { ...admin, name: 'North' });
      await test.owner('UPDATE members SET email = $2 WHERE id = $1', [admin.memberId, 'ann@x.org']);
    });

    it('stores what can be taken and reports every line', async () => {
      const report = await load(file);
      expect(report.counts).toEqual({ invited: 1, updated: 1, unchanged: 0, refused: 1 });
      expect(report.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
        [2, 'invited'],
        [3, 'updated'],
        [4, 'refused'],
      ]);
      expect(report.lines[2]?.problems.map(({ field }) => field)).toEqual(['email', 'team']);
      await expect(room.get(AcceptInvitation).preview(report.lines[0]!.invitation!.token)).resolves.toMatchObject({
        name: 'New',
      });
      expect((await load(file)).counts).toEqual({ invited: 0, updated: 0, unchanged: 2, refused: 1 });
    });

    it('stores nothing on a dry run, with the same report', async () => {
      const report = await load(file, true);
      expect(report.counts).toEqual({ invited: 1, updated: 1, unchanged: 0, refused: 1 });
      expect(report.lines.every((line) => line.invitation === undefined)).toBe(true);
      const people = await room.get(PeopleQueries).list(admin, { limit: 10 });
      expect(people.items.map(({ name }) => name)).toEqual(['Ann Admin']);
    });

    it('takes a thousand people at once', async () => {
      const rows = Array.from({ length: 1_000 }, (_, at) => `p${at}@x.org,Person ${at},advocate,North`);
      const report = await load(['email,name,roles,team', ...rows].join('\n'));
      expect(report.counts.invited).toBe(1_000);
      const [count] = await test.owner('SELECT count(*)::int FROM invitations WHERE organisation_id = $1', [
        admin.organisationId,
      ]);
      expect(count).toEqual({ count: 1_000 });
    });
  });
});
