import { Clock, type Actor } from '#libs/kernel';
import { PeopleQueries } from '#libs/people';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ImportPeople, InvitationsModule } from './index.js';

describe('importing a file of people', () => {
  let test: TestDatabase;
  let room: Room;
  let admin: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, InvitationsModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    const organisation = await anOrganisation(test, { regions: ['Germany', 'France'], languages: ['de', 'en'] });
    admin = await aMember(test, { ...organisation, roles: ['admin'], name: 'Ann Admin' });
  });

  const file = 'email,name,roles,team\nnew@x.org,New,seller,North\nann@x.org,Ann,admin,North\nbad,Bad,seller,West\n';
  const load = (text: string, dryRun = false) => room.get(ImportPeople).execute(admin, Buffer.from(text), { dryRun });

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
    const { memberId } = report.lines[0]!.invitation!;
    const [invited] = await test.owner('SELECT name, status FROM members WHERE id = $1', [memberId]);
    expect(invited).toEqual({ name: 'New', status: 'invited' });
    expect((await load(file)).counts).toEqual({ invited: 0, updated: 0, unchanged: 2, refused: 1 });
  });

  it('stores nothing on a dry run, with the same report', async () => {
    const report = await load(file, true);
    expect(report.counts).toEqual({ invited: 1, updated: 1, unchanged: 0, refused: 1 });
    expect(report.lines.every((line) => line.invitation === undefined)).toBe(true);
    const people = await room.get(PeopleQueries).list(admin, { limit: 10 });
    expect(people.items.map(({ name }) => name)).toEqual(['Ann Admin']);
  });

  it('does what was previewed, or nothing where that is another thing by now', async () => {
    const { plan } = await load(file, true);
    await test.owner("UPDATE members SET name = 'Anna' WHERE id = $1", [admin.memberId]);
    const confirm = (previewed: string) => room.get(ImportPeople).execute(admin, Buffer.from(file), { previewed });
    await expect(confirm(plan)).rejects.toMatchObject({ kind: 'conflict', code: 'import_changed' });
    expect((await room.get(PeopleQueries).list(admin, { limit: 10 })).items).toHaveLength(1);
    const anew = await load(file, true);
    expect(anew.lines[1]?.changes).toContainEqual({ field: 'name', before: ['Anna'], after: ['Ann'] });
    expect((await confirm(anew.plan)).counts).toEqual({ invited: 1, updated: 1, unchanged: 0, refused: 1 });
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
