import { Clock, newId, type Actor, type Role } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { ChangeMember, EraseMember } from '#libs/people';
import { FixedClock, saying } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ChangeDeputy, Deputies, EndDeputy, NameDeputy, ResponsibilitiesModule } from './index.js';

describe('standing in for a member who is away', () => {
  let test: TestDatabase;
  let room: Room;
  let mo: Actor;
  let bo: Actor;
  let cy: Actor;
  let admin: Actor;
  const clock = new FixedClock();
  const DAYS = { firstOn: '2026-11-10', lastOn: '2026-11-12' };

  const member = (name: string, roles: Role[], more: object = {}) =>
    aMember(test, { organisationId: admin.organisationId, roles, name, ...more });
  const name = (deputy: Actor, days: object = {}, by = mo, memberId = mo.memberId) =>
    room.get(NameDeputy).execute(by, { memberId, deputyId: deputy.memberId, ...DAYS, ...days });
  const change = (id: string, deputy: Actor, days: object = {}, began = 0, by = mo) =>
    room.get(ChangeDeputy).execute(by, id, { deputyId: deputy.memberId, ...DAYS, ...days }, began);
  const end = (id: string, by = mo) => room.get(EndDeputy).execute(by, id);
  const standingIn = async (at: string) =>
    Object.fromEntries(await test.database.within(admin, (tx) => room.get(Deputies).standingIn(tx, new Date(at))));
  const facts = (subject: Actor) =>
    test.owner<{ kind: string; actor_id: string; detail: object }>(
      `SELECT kind, actor_id, detail FROM ledger_entries WHERE subject_id = $1 AND kind LIKE 'deputy.%' ORDER BY sequence`,
      [subject.memberId],
    );
  const follow = () => room.get(FollowLedger).execute(admin.organisationId);

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ResponsibilitiesModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    admin = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'], name: 'Ann' });
    mo = await member('Mo', ['author', 'reviewer'], { timeZone: 'America/New_York' });
    bo = await member('Bo', ['reviewer']);
    cy = await member('Cy', ['reviewer']);
  });

  it('lasts from the first day to the last on the clock of whoever is away', async () => {
    await name(bo);
    expect(await standingIn('2026-11-10T04:59:59Z')).toEqual({});
    expect(await standingIn('2026-11-10T05:00:00Z')).toEqual({ [bo.memberId]: [mo.memberId] });
    expect(await standingIn('2026-11-13T04:59:59Z')).toEqual({ [bo.memberId]: [mo.memberId] });
    expect(await standingIn('2026-11-13T05:00:00Z')).toEqual({});
  });

  it('is no chain, and may be for several at once', async () => {
    await name(bo);
    await name(cy, {}, bo, bo.memberId);
    await name(cy, {}, admin, (await member('Di', ['reviewer'])).memberId);
    const stands = await standingIn('2026-11-11T12:00:00Z');
    expect(stands[bo.memberId]).toEqual([mo.memberId]);
    expect(stands[cy.memberId]).toHaveLength(2);
    expect(stands[cy.memberId]).not.toContain(mo.memberId);
  });

  it('is named by the member or an admin, and by nobody else', async () => {
    await expect(name(cy, {}, bo)).rejects.toMatchObject({ kind: 'forbidden' });
    const id = await name(bo, {}, admin);
    await expect(change(id, cy, {}, 0, bo)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(end(id, bo)).rejects.toMatchObject({ kind: 'forbidden' });
    await end(id);
    await expect(end(id)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await standingIn('2026-11-11T12:00:00Z')).toEqual({});
    expect(await facts(mo)).toMatchObject([
      { kind: 'deputy.named', actor_id: admin.memberId, detail: { id, deputyId: bo.memberId } },
      { kind: 'deputy.ended', actor_id: mo.memberId, detail: { id } },
    ]);
  });

  it('keeps the days of an absence out of what stands in clear', async () => {
    await name(bo);
    expect(JSON.stringify(await facts(mo))).not.toContain('2026-11-10');
  });

  it.each<[string, () => Promise<unknown>, string, string]>([
    ['oneself', () => name(mo), 'deputyId', 'Nobody stands in for themselves. Choose somebody else.'],
    [
      'somebody who left',
      async () => name(await member('Eve', ['reviewer'], { status: 'deactivated' })),
      'deputyId',
      'Eve cannot sign in here now. Choose somebody else.',
    ],
    [
      'somebody unknown',
      () => name({ ...bo, memberId: newId() }),
      'deputyId',
      'There is no such person any more. Choose somebody else.',
    ],
    [
      'somebody without the role',
      async () => name(await member('Al', ['author'])),
      'deputyId',
      'Al holds none of the roles in which Mo decides. Choose somebody who does.',
    ],
    [
      'a day that is over',
      () => name(bo, { firstOn: '2026-11-01' }),
      'firstOn',
      'This day is over; nobody can stand in in the past. Choose a later one.',
    ],
    ['no day', () => name(bo, { lastOn: '2026-02-30' }), 'lastOn', 'must be a day such as 2026-03-31'],
    [
      'an end before the beginning',
      () => name(bo, { lastOn: '2026-11-09' }),
      'lastOn',
      'The last day is before the first. Choose a later one.',
    ],
    [
      'more than a year',
      () => name(bo, { lastOn: '2027-11-04' }),
      'lastOn',
      'At most a year from today can be named. Choose an earlier day.',
    ],
  ])('refuses %s, and says which field', async (_, refused, field, message) => {
    await expect(refused()).rejects.toMatchObject({ errors: [{ field, message: saying(message) }] });
    expect(await facts(mo)).toEqual([]);
  });

  it('takes one for each day, however many are named at once', async () => {
    const days = [DAYS, { firstOn: '2026-11-12', lastOn: '2026-11-20' }, { firstOn: '2026-11-01' }];
    const asked = await Promise.allSettled([name(bo, days[0]), name(cy, days[1]), name(cy, days[0])]);
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const { reason } of asked.filter((each) => each.status === 'rejected')) {
      expect(reason).toMatchObject({
        code: 'already_away',
        detail: saying(/^(Bo|Cy) stands in from 1\d November 2026/),
      });
    }
    await name(cy, { firstOn: '2026-12-01', lastOn: '2026-12-01' });
  });

  it('is changed from what was seen, and once begun only in its last day', async () => {
    const id = await name(bo);
    await change(id, cy, { lastOn: '2026-11-14' });
    await expect(change(id, bo)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    clock.set('2026-11-11T12:00:00Z');
    expect(await standingIn('2026-11-14T12:00:00Z')).toEqual({ [cy.memberId]: [mo.memberId] });
    await expect(change(id, bo, {}, 1)).rejects.toMatchObject({ errors: [{ field: 'deputyId' }] });
    await expect(change(id, cy, { firstOn: '2026-11-09' }, 1)).rejects.toMatchObject({
      errors: [{ field: 'firstOn' }],
    });
    await change(id, cy, { lastOn: '2026-11-11' }, 1);
    expect(await standingIn('2026-11-12T12:00:00Z')).toEqual({});
    expect((await facts(mo)).map(({ kind }) => kind)).toEqual(['deputy.named', 'deputy.changed', 'deputy.changed']);
  });

  it('keeps nothing of a change that changes nothing', async () => {
    const id = await name(bo);
    await change(id, bo);
    expect(await facts(mo)).toHaveLength(1);
  });

  it('ends when either leaves, and does not begin again when they come back', async () => {
    await name(bo);
    await name(mo, {}, cy, cy.memberId);
    await room.get(ChangeMember).execute(admin, mo.memberId, { status: 'deactivated' });
    expect(await standingIn('2026-11-11T12:00:00Z')).toEqual({});
    await follow();
    await room.get(ChangeMember).execute(admin, mo.memberId, { status: 'active' });
    expect(await standingIn('2026-11-11T12:00:00Z')).toEqual({});
    expect(await facts(cy)).toMatchObject([{}, { kind: 'deputy.ended', actor_id: null }]);
  });

  it('goes with who is erased', async () => {
    await name(bo);
    await name(mo, {}, cy, cy.memberId);
    await room.get(EraseMember).execute(admin, mo.memberId);
    await follow();
    const rows = await test.owner('SELECT member_id, ended_at FROM deputies WHERE organisation_id = $1', [
      admin.organisationId,
    ]);
    expect(rows).toEqual([{ member_id: cy.memberId, ended_at: clock.now() }]);
  });

  it('is nobody’s business in another organisation', async () => {
    const id = await name(bo);
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    await expect(end(id, stranger)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(name(bo, {}, stranger)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await test.database.within(stranger, (tx) => room.get(Deputies).standingIn(tx, clock.now()))).toEqual(
      new Map(),
    );
  });
});
