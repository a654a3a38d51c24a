import { Clock, type Actor } from '#libs/kernel';
import { FollowLedger, LedgerRepository, type Fact } from '#libs/ledger';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { anItemRow, createdFact, someShareRows } from '#testing/reach';
import { LeaderboardsModule, ShowBoard, ShowBoards, ShowOwnStanding, type BoardChoice } from './index.js';
import { clicksCounted } from '#libs/links';
import { published } from '#testing/shares';

describe('the leaderboards', () => {
  let test: TestDatabase;
  let room: Room;
  let organisationId: string;
  const clock = new FixedClock(new Date('2026-11-02T09:00:00Z'));

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, LeaderboardsModule, [instead(Clock, clock)]);
  });
  beforeEach(async () => {
    ({ organisationId } = await anOrganisation(test, { timeZone: 'Europe/London' }));
    clock.set('2026-11-02T09:00:00Z');
  });
  afterAll(() => test.drop());

  const append = async (...facts: Fact[]) => {
    await test.database.within(organisationId, (tx) => room.get(LedgerRepository).append(tx, ...facts));
    await room.get(FollowLedger).execute(organisationId);
  };

  /** The member shares so many different items, on days of their own. */
  const sharesLive = async (member: Actor, count: number, choices: { itemId?: string; day?: string } = {}) => {
    const rows = await someShareRows(
      test,
      Array.from({ length: count }, () => ({
        organisationId,
        memberId: member.memberId,
        ...(choices.itemId ? { itemId: choices.itemId } : {}),
      })),
    );
    await append(
      ...rows.map(createdFact),
      ...rows.map(({ shareId }, nth) =>
        published(shareId, new Date(`${choices.day ?? `2026-10-${String(nth + 1).padStart(2, '0')}`}T10:00:00Z`)),
      ),
    );
    return rows;
  };

  const member = (name: string, choices: Partial<Parameters<typeof aMember>[1]> = {}) =>
    aMember(test, { organisationId, name, consented: true, ...choices });

  const board = (actor: Actor, choice: Partial<BoardChoice> = {}) =>
    room.get(ShowBoard).execute(actor, 'advocacy', { of: 'people', ...choice });

  it('ranks people by points, equals alike, and shows each their own row', async () => {
    const [ada, bo, cy, di] = await Promise.all(['Ada', 'Bo', 'Cy', 'Di'].map((name) => member(name)));
    if (!ada || !bo || !cy || !di) throw new Error('four members');
    for (const [person, count] of [[ada, 3], [bo, 2], [cy, 2], [di, 1]] as const) await sharesLive(person, count); // prettier-ignore
    const { rows, participants, ofMembers, asOf } = await board(cy);
    expect(rows.map(({ rank, tied, label, points, me }) => [rank, tied, label, points, me])).toEqual([
      [1, false, 'Ada', 30, false],
      [2, true, 'Bo', 20, false],
      [2, true, 'Cy', 20, true],
      [4, false, 'Di', 10, false],
    ]);
    expect({ participants, ofMembers, asOf }).toEqual({ participants: 4, ofMembers: 4, asOf: clock.now() });
  });

  it('shows nobody without consent, not even after it was taken back, and lets them see their own account', async () => {
    const ada = await member('Ada');
    const bo = await member('Bo');
    const shy = await member('Shy', { consented: false });
    const { itemId } = await anItemRow(test, { organisationId, title: 'Open day' });
    for (const person of [ada, bo]) await sharesLive(person, 1);
    await sharesLive(shy, 1, { itemId });
    expect((await board(shy)).rows.map((row) => row.label)).toEqual(['Ada', 'Bo']);
    await test.owner('UPDATE members SET leaderboard_consent_at = NULL WHERE id = $1', [ada.memberId]);
    expect((await board(bo)).rows.map((row) => [row.rank, row.label])).toEqual([[1, 'Bo']]);
    const own = await room.get(ShowOwnStanding).execute(shy, 'advocacy');
    expect(own).toMatchObject({ consent: false, rank: null, points: 10, shares: 1, humanClicks: 0 });
    expect(own.entries).toMatchObject([{ rule: 'share_published', points: 10, itemTitle: 'Open day' }]);
    expect(await room.get(ShowOwnStanding).execute(bo, 'advocacy')).toMatchObject({ consent: true, rank: 1 });
  });

  it('shows a hundred people and the reader’s own row wherever it is', async () => {
    const people = await test.owner<{ memberId: string }>(
      `INSERT INTO members (organisation_id, id, email, name, roles, status, leaderboard_consent_at)
       SELECT $1, gen_random_uuid(), n || '@example.org', 'P' || lpad(n::text, 3, '0'), '{advocate}', 'active', now()
         FROM generate_series(0, 101) n RETURNING id AS "memberId"`,
      [organisationId],
    );
    const last = { organisationId, memberId: people.at(-1)?.memberId ?? '', roles: ['advocate'] } as Actor;
    const shares = await someShareRows(
      test,
      people.flatMap(({ memberId }) =>
        (memberId === last.memberId ? [{}] : [{}, {}]).map(() => ({ organisationId, memberId })),
      ),
    );
    await append(...shares.map(createdFact), ...shares.map(({ shareId }) => published(shareId, clock.now())));
    const { rows, participants } = await board(last);
    expect(rows).toHaveLength(101);
    expect(rows.at(-1)).toMatchObject({ rank: 102, tied: false, label: 'P101', points: 10, me: true });
    expect(rows.slice(0, 100).every((row) => row.rank === 1 && row.tied)).toBe(true);
    expect(participants).toBe(102);
  });

  it('ranks teams of three counted members or more by their average, and counts only who consented', async () => {
    const [large, small] = [
      await aTeam(test, { organisationId, name: 'Large' }),
      await aTeam(test, { organisationId, name: 'Small' }),
    ];
    const inLarge = await Promise.all([1, 2, 3].map((nth) => member(`L${nth}`, { teamId: large.teamId })));
    const shy = await member('Shy', { teamId: large.teamId, consented: false });
    const inSmall = await Promise.all([1, 2].map((nth) => member(`S${nth}`, { teamId: small.teamId })));
    await sharesLive(shy, 4);
    for (const person of [...inLarge.slice(0, 2), ...inSmall]) await sharesLive(person, 1);
    const reader = inLarge[0] as Actor;
    expect((await board(reader, { of: 'teams' })).rows).toMatchObject([
      { rank: 1, label: 'Large', points: 6.7, members: 3, shares: 2, me: true },
    ]);
    await test.owner(`UPDATE organisations SET leaderboards_mode = 'teams' WHERE organisation_id = $1`, [
      organisationId,
    ]);
    expect((await board(reader, { of: 'teams' })).rows).toMatchObject([
      { label: 'Large', points: 15, members: 4, shares: 6 },
    ]);
    expect(await board(reader)).toMatchObject({ rows: [], participants: 0, hidden: { code: 'teams_only' } });
  });

  it('shows nothing before the works council agreed, but to each their own', async () => {
    const ada = await member('Ada');
    await sharesLive(ada, 1);
    await test.owner('UPDATE organisations SET works_council_required = true WHERE organisation_id = $1', [
      organisationId,
    ]);
    expect(await board(ada)).toMatchObject({ rows: [], ofMembers: 0, hidden: { code: 'works_council' } });
    expect(await room.get(ShowOwnStanding).execute(ada, 'advocacy')).toMatchObject({ points: 10, rank: null });
  });

  it('keeps each season apart, and starts the next at the organisation’s midnight', async () => {
    const ada = await member('Ada');
    await sharesLive(ada, 1, { day: '2026-09-30' });
    await sharesLive(ada, 2, { day: '2026-10-01' });
    const { boards, mode } = await room.get(ShowBoards).execute(ada);
    expect(mode).toBe('people');
    const [advocacy, selling] = boards;
    expect(advocacy).toMatchObject({ node: 'advocacy', season: { name: 'Q4 2026' } });
    expect(advocacy?.seasons.map((season) => season.name)).toEqual(['Q4 2026', 'Q3 2026']);
    expect(selling).toMatchObject({
      node: 'social_selling',
      season: { name: 'Q4 2026', endsAt: new Date('2027-01-01T00:00:00Z') },
    });
    const past = advocacy?.seasons[1]?.id ?? '';
    expect((await board(ada, { seasonId: past })).rows).toMatchObject([{ points: 10, shares: 1 }]);
    expect((await board(ada)).rows).toMatchObject([{ points: 20, shares: 2 }]);
    await expect(
      room.get(ShowBoard).execute(ada, 'social_selling', { of: 'people', seasonId: past }),
    ).rejects.toMatchObject({
      kind: 'not_found',
    });
    clock.set('2027-01-01T00:00:00Z');
    expect(await board(ada)).toMatchObject({ season: { name: 'Q1 2027' }, rows: [] });
  });

  it('says in words what each line of an account is for', async () => {
    const ada = await member('Ada');
    const [share] = await sharesLive(ada, 1);
    await append(
      clicksCounted.of({
        at: clock.now(),
        subjectId: share?.linkId ?? '',
        detail: { day: '2026-11-02', human: 27, preview: 1, bot: 2, suspect: 3 },
      }),
    );
    const { entries } = await room.get(ShowOwnStanding).execute(ada, 'advocacy');
    expect(entries).toMatchObject([
      { rule: 'human_click', points: 50, quantity: 27 },
      { rule: 'share_published', points: 10, quantity: 1 },
    ]);
  });
});
