import { Clock, newId, type Actor, type Role } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { ChangeMember, RemoveTeam } from '#libs/people';
import { CreateTopic } from '#libs/topics';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import {
  AddResponsibility,
  ChangeResponsibility,
  EndResponsibility,
  NameDeputy,
  ResponsibilitiesModule,
  Responsibilities,
  ResponsibilityQueries,
  type Concern,
  type ResponsibilityKind,
  type ResponsibilityOrder,
} from './index.js';

describe('answering for something', () => {
  let test: TestDatabase;
  let room: Room;
  let admin: Actor;
  let mo: Actor;
  let bo: Actor;
  let topicId: string;
  const clock = new FixedClock(new Date('2026-11-04T12:00:00Z'));

  const member = (name: string, roles: Role[], more: object = {}) =>
    aMember(test, { organisationId: admin.organisationId, roles, name, ...more });
  const order = (given: Partial<ResponsibilityOrder>): ResponsibilityOrder => ({
    kind: 'approves',
    memberId: mo.memberId,
    teamId: null,
    topicIds: [],
    regions: [],
    weekdays: [],
    fromMinute: null,
    untilMinute: null,
    timeZone: 'Europe/London',
    ...given,
  });
  const add = (given: Partial<ResponsibilityOrder> = {}) => room.get(AddResponsibility).execute(admin, order(given));
  const of = (concern: Partial<Concern> = {}, kind: ResponsibilityKind = 'approves') =>
    test.database.within(admin, (tx) =>
      room.get(Responsibilities).of(tx, kind, { topicIds: [], regions: [], at: clock.now(), ...concern }),
    );
  const ids = async (concern?: Partial<Concern>, kind?: ResponsibilityKind) =>
    (await of(concern, kind)).map(({ memberId }) => memberId);
  const list = () => room.get(ResponsibilityQueries).list(admin);
  const gaps = () => room.get(ResponsibilityQueries).gaps(admin);

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ResponsibilitiesModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    admin = await aMember(test, { ...(await anOrganisation(test, { regions: ['DE', 'FR'] })), roles: ['admin'] });
    mo = await member('Mo', ['reviewer']);
    bo = await member('Bo', ['reviewer']);
    topicId = (await room.get(CreateTopic).execute(admin, { name: 'Research' })).id;
  });

  it('is by topic, region and hour', async () => {
    await add({ topicIds: [topicId], regions: ['de'], weekdays: [3], fromMinute: 540, untilMinute: 1020 });
    const asked = { topicIds: [topicId], regions: ['DE'] };
    expect(await ids(asked)).toEqual([mo.memberId]);
    expect(await ids({ ...asked, topicIds: [newId()] })).toEqual([]);
    expect(await ids({ ...asked, regions: ['FR'] })).toEqual([]);
    expect(await ids({ ...asked, at: new Date('2026-11-04T18:00:00Z') })).toEqual([]);
    expect(await ids(asked, 'decides')).toEqual([]);
    expect(await list()).toMatchObject([{ regions: ['DE'], topics: [{ name: 'Research' }], manned: true }]);
  });

  it('is done by the members of a team who can, and by nobody who left or lost the role', async () => {
    const { teamId } = await aTeam(test, { organisationId: admin.organisationId });
    const di = await member('Di', ['reviewer'], { teamId });
    await member('Eve', ['author'], { teamId });
    await add({ memberId: null, teamId });
    await add();
    expect(await ids()).toEqual([di.memberId, mo.memberId]);
    await room.get(ChangeMember).execute(admin, mo.memberId, { roles: ['author'] });
    expect(await ids()).toEqual([di.memberId]);
    expect((await list()).map(({ manned }) => manned)).toEqual([false, true]);
    await room.get(ChangeMember).execute(admin, di.memberId, { teamId: null });
    expect(await ids()).toEqual([]);
    expect((await gaps()).filter(({ kind }) => kind === 'approves')).toMatchObject([
      { everyTopic: true, always: true },
    ]);
  });

  it('names whoever stands in for those who are away, where they can', async () => {
    await add();
    const days = { memberId: mo.memberId, firstOn: '2026-11-04', lastOn: '2026-11-05' };
    await room.get(NameDeputy).execute(mo, { ...days, deputyId: bo.memberId });
    expect(await of()).toEqual([
      { memberId: mo.memberId, standsInFor: [], away: true },
      { memberId: bo.memberId, standsInFor: [mo.memberId], away: false },
    ]);
    expect(await of({ at: new Date('2026-11-06T12:00:00Z') })).toEqual([
      { memberId: mo.memberId, standsInFor: [], away: false },
    ]);
  });

  it('is there once, and changed from what was seen', async () => {
    const id = await add();
    await expect(add({ weekdays: [1, 2, 3, 4, 5, 6, 7] })).rejects.toMatchObject({ code: 'already_responsible' });
    const change = (given: Partial<ResponsibilityOrder>, began: number) =>
      room.get(ChangeResponsibility).execute(admin, id, order(given), began);
    await change({}, 0);
    await change({ memberId: bo.memberId }, 0);
    await expect(change({ weekdays: [1] }, 0)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await ids()).toEqual([bo.memberId]);
    await room.get(EndResponsibility).execute(admin, id);
    await expect(room.get(EndResponsibility).execute(admin, id)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await ids()).toEqual([]);
    const facts = await test.owner('SELECT kind FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence', [id]);
    expect(facts).toEqual(['added', 'changed', 'ended'].map((did) => ({ kind: `responsibility.${did}` })));
  });

  it('refuses who cannot, and says why', async () => {
    const al = await member('Al', ['author']);
    await expect(add({ memberId: al.memberId })).rejects.toMatchObject({ errors: [{ field: 'memberId' }] });
    await expect(add({ memberId: newId() })).rejects.toMatchObject({ errors: [{ field: 'memberId' }] });
    await expect(add({ memberId: null, teamId: newId() })).rejects.toMatchObject({ errors: [{ field: 'teamId' }] });
    await add({ kind: 'answers', memberId: al.memberId });
    expect(await ids({}, 'answers')).toEqual([al.memberId]);
  });

  it('ends with whoever leaves and with a team that is removed', async () => {
    const { teamId } = await aTeam(test, { organisationId: admin.organisationId });
    await add();
    await add({ memberId: null, teamId });
    await room.get(RemoveTeam).execute(admin, teamId);
    await room.get(ChangeMember).execute(admin, mo.memberId, { status: 'deactivated' });
    await room.get(FollowLedger).execute(admin.organisationId);
    expect(await list()).toEqual([]);
  });

  it('stays within the organisation', async () => {
    const id = await add();
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    expect(await room.get(ResponsibilityQueries).list(stranger)).toEqual([]);
    await expect(room.get(EndResponsibility).execute(stranger, id)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
