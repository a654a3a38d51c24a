import { Clock, type Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aMember, anOrganisation } from '../testing/index.js';
import { ChangeOrganisation, ChangeTeam, CreateTeam, PeopleModule, PeopleQueries, RemoveTeam } from './index.js';

describe('an organisation', () => {
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
    const { memberId: leadId } = await aMember(test, { organisationId: admin.organisationId, roles: ['seller'] });
    const { memberId: advocate } = await aMember(test, { organisationId: admin.organisationId, roles: ['advocate'] });
    await expect(room.get(ChangeTeam).execute(admin, north.id, { leadId: advocate })).rejects.toMatchObject({
      errors: [{ field: 'leadId' }],
    });
    expect(await room.get(ChangeTeam).execute(admin, north.id, { leadId })).toMatchObject({ leadId });
    expect(await room.get(ChangeTeam).execute(admin, north.id, { leadId: null })).toMatchObject({ leadId: null });
    await aMember(test, { organisationId: admin.organisationId, roles: ['seller'], teamId: north.id });
    await expect(room.get(RemoveTeam).execute(admin, north.id)).rejects.toMatchObject({ code: 'team_in_use' });
    await room.get(RemoveTeam).execute(admin, south.id);
    expect(await room.get(PeopleQueries).teams(admin)).toEqual([
      { id: north.id, name: 'North', region: null, language: null, leadId: null, memberCount: 1, roles: ['seller'] },
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

  it('finds people whatever the case, accents and composition of what is typed', async () => {
    const names = ['Jörg Müller', 'E\u0301lan Vital', 'İpek Işık', 'Weiß', '김한국', 'ガイド太郎'];
    for (const [nth, name] of names.entries())
      await aMember(test, { organisationId: admin.organisationId, name, email: `p${nth}.${admin.memberId}@x.org` });
    const find = async (search: string) =>
      (await room.get(PeopleQueries).list(admin, { limit: 9, search })).items.map(({ name }) => name);
    for (const [typed, nth] of [
      ...(['MÜLLER', 'muller', 'Mu\u0308ller', 'jorg mul'] as const).map((typed) => [typed, 0] as const),
      ...([
        ['elan', 1],
        ['ÉLAN', 1],
        ['ipek', 2],
        ['IŞIK', 2],
        ['ISIK', 2],
        ['weiss', 3],
        ['WEISS', 3],
        ['weiß', 3],
      ] as const),
      ...([
        ['한국', 4],
        ['\u1112\u1161\u11ab\u1100\u116e\u11a8', 4],
        ['ガイド', 5],
        ['カ\u3099イト\u3099', 5],
      ] as const),
    ])
      expect([typed, await find(typed)]).toEqual([typed, [names[nth]]]);
    expect(await find('カイト')).toEqual([]);
  });

  it('keeps names composed, and takes none with signs that cannot be seen', async () => {
    const team = await room.get(CreateTeam).execute(admin, { name: ' Su\u0308d ' });
    expect(team.name).toBe('S\u00fcd');
    await expect(room.get(CreateTeam).execute(admin, { name: 'S\u00fcd' })).rejects.toMatchObject({
      code: 'team_exists',
    });
    await expect(room.get(CreateTeam).execute(admin, { name: '\u202eSouth' })).rejects.toMatchObject({
      errors: [{ field: 'name', message: { values: { code: 'U+202E' } } }],
    });
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
});
