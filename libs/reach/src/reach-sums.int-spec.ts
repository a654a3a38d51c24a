import fc from 'fast-check';
import { Clock, newId, type Actor } from '#libs/kernel';
import { FollowLedger, LedgerRepository, type Fact } from '#libs/ledger';
import { clicksCounted } from '#libs/links';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { published, withdrawn } from '#testing/shares';
import { AddedUp, createdFact, someShareRows, type ShareRow } from '../testing/index.js';
import { BREAKDOWNS, ReachModule, ShowBreakdown, ShowSeries, ShowSummary, type ReachFilter } from './index.js';
import { MeasurementRepository } from './measurement.repository.js';
import { previousPeriod } from './period.rules.js';

const DAYS = ['2026-07-31', '2026-08-01', '2026-08-15', '2026-08-31', '2026-09-01', '2026-09-30', '2026-10-02'];
const TOPICS = [newId(), newId()] as const;
const ITEMS = [newId(), newId()] as const;
const TEAMS = [newId(), newId()] as const;

/** Shares of every kind; `member` is one of three. */
const share = fc.record({
  member: fc.nat(2),
  teamId: fc.constantFrom(null, ...TEAMS),
  itemId: fc.constantFrom(...ITEMS),
  topicIds: fc.subarray([...TOPICS]),
  node: fc.constantFrom('advocacy' as const, 'social_selling' as const),
  network: fc.constantFrom('linkedin' as const, 'mastodon' as const),
});
const clicks = fc.record({ human: fc.nat(3), preview: fc.nat(3), bot: fc.nat(3), suspect: fc.nat(3), own: fc.nat(3) });
const happening = fc.record({
  kind: fc.constantFrom('publish', 'publish', 'click', 'click', 'measure', 'withdraw', 'erase', 'rebuild', 'follow'),
  share: fc.nat(5),
  day: fc.constantFrom(...DAYS),
  clicks,
  views: fc.nat(900),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const question = fc.record({
  days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
  member: some(0, 1, 2),
  filter: fc.record({
    node: some('advocacy' as const),
    network: some('linkedin' as const),
    teamId: some(...TEAMS),
    topicId: some(...TOPICS),
    itemId: some(...ITEMS),
    without: some('team' as const, 'topic' as const),
  }),
  lone: some('node', 'network', 'teamId', 'topicId', 'itemId', 'without'),
});

describe('figures that are added up beforehand', () => {
  let test: TestDatabase;
  let room: Room;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ReachModule, [instead(Clock, new FixedClock(new Date('2026-11-02T09:00:00Z')))]);
  });
  afterAll(() => test.drop());

  const append = (organisationId: string, ...facts: Fact[]) =>
    test.database.within(organisationId, (tx) => room.get(LedgerRepository).append(tx, ...facts));
  const sums = (organisationId: string) =>
    test.owner(
      'SELECT * FROM reach_sums WHERE organisation_id = $1 ORDER BY cut, grain, starts_on, cut_id, node, network',
      [organisationId],
    );

  async function anOrganisationWith(kinds: { member: number }[]) {
    const { organisationId } = await anOrganisation(test, { timeZone: 'UTC' });
    const sizes = [40, 500, undefined];
    const members: Actor[] = [];
    for (const networkSize of sizes) members.push(await aMember(test, { organisationId, networkSize }));
    const shares = await someShareRows(
      test,
      kinds.map(({ member, ...kind }) => ({ organisationId, memberId: members[member]!.memberId, ...kind })),
    );
    await append(organisationId, ...shares.map(createdFact));
    return { organisationId, members, shares };
  }

  async function happen(row: ShareRow, { kind, day, clicks: counted, views }: Happening) {
    const { organisationId, shareId, linkId } = row;
    const at = new Date(`${day}T12:00:00Z`);
    if (kind === 'publish') await append(organisationId, published(shareId, at));
    if (kind === 'withdraw') await append(organisationId, withdrawn(shareId, at));
    if (kind === 'click')
      await append(organisationId, clicksCounted.of({ at, subjectId: linkId, detail: { day, ...counted } }));
    if (kind === 'measure')
      await test.database.within(organisationId, (tx) =>
        room.get(MeasurementRepository).store(tx, shareId, { impressions: views, reactions: 1 }, 'test', at),
      );
    if (kind === 'erase') await erase(organisationId, shareId);
    if (kind === 'rebuild') await room.get(FollowLedger).rebuild(organisationId, 'reach.facts');
    if (kind === 'follow') await room.get(FollowLedger).execute(organisationId);
  }

  /** As the erasure of an item's records lets go of what was measured. */
  const erase = (organisationId: string, shareId: string) =>
    test.owner(`BEGIN; SET LOCAL ROLE vouchsafe_eraser; SET LOCAL vouchsafe.organisation_id = '${organisationId}';
      DELETE FROM measurements WHERE organisation_id = current_organisation() AND share_id = '${shareId}'; COMMIT`);

  async function compare(reader: Actor, period: { from: string; to: string }, filter: ReachFilter) {
    const facts = await AddedUp.of(test, reader.organisationId, period, filter);
    const before = await AddedUp.of(test, reader.organisationId, previousPeriod(period), filter);
    const summary = await room.get(ShowSummary).execute(reader, period, filter);
    expect(summary).toMatchObject({ ...facts.totals(), ...facts.known() });
    expect(summary.previous).toEqual(before.totals());
    for (const interval of ['day', 'week'] as const) {
      const { points } = await room.get(ShowSeries).execute(reader, period, filter, interval);
      const happened = points.filter((p) => p.shares + p.peopleActive + p.humanClicks + p.otherClicks > 0);
      expect(happened).toEqual(facts.points(interval).filter((p) => p.shares + p.humanClicks + p.otherClicks > 0));
    }
    for (const by of BREAKDOWNS) {
      const { rows } = await room.get(ShowBreakdown).execute(reader, period, filter, by);
      const told = rows.map(({ label: _label, ...row }) => row);
      expect({ by, rows: byId(told) }).toEqual({ by, rows: byId(facts.breakdown(by)) });
      const ranks = rows.map((row) => row.shares * 1_000_000 + row.humanClicks);
      expect(ranks).toEqual([...ranks].sort((one, other) => other - one));
    }
  }

  it('give what the facts give, whatever happened and whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(share, { minLength: 6, maxLength: 6 }),
        fc.array(happening, { minLength: 5, maxLength: 25 }),
        fc.array(question, { minLength: 4, maxLength: 4 }),
        async (kinds, history, questions) => {
          const { organisationId, members, shares } = await anOrganisationWith(kinds);
          for (const one of history) await happen(shares[one.share]!, one);
          await room.get(FollowLedger).execute(organisationId);
          const followed = await sums(organisationId);
          await room.get(FollowLedger).execute(organisationId);
          expect(await sums(organisationId)).toEqual(followed);
          const reader = members[0]!;
          await compare(reader, { from: DAYS.at(0)!, to: DAYS.at(-1)! }, {});
          for (const { days, member, filter, lone } of questions) {
            const [from, to] = [...days].sort() as [string, string];
            const asked = lone ? { [lone]: filter[lone as keyof typeof filter] } : filter;
            const memberId = lone || member === undefined ? undefined : members[member]!.memberId;
            await compare(reader, { from, to }, { ...asked, memberId });
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leave nothing behind when the facts are cleared', async () => {
    const kind = { member: 0, teamId: TEAMS[0], itemId: ITEMS[0], topicIds: [...TOPICS] };
    const { organisationId, shares } = await anOrganisationWith([kind]);
    const one = { share: 0, day: DAYS[2]!, clicks: { human: 1, preview: 0, bot: 2, suspect: 0, own: 0 }, views: 9 };
    for (const kind of ['publish', 'click', 'measure', 'follow'] as const) await happen(shares[0]!, { ...one, kind });
    expect(await sums(organisationId)).toHaveLength(10);
    await test.owner('DELETE FROM reach_facts WHERE organisation_id = $1', [organisationId]);
    expect(await sums(organisationId)).toEqual([]);
  });

  it('count a measurement once when it and the fact that it belongs to come at the same time', async () => {
    const { organisationId, members, shares } = await anOrganisationWith([{ member: 0 }]);
    const [{ shareId }] = shares as [ShareRow];
    await append(organisationId, published(shareId, new Date(`${DAYS[2]}T12:00:00Z`)));
    const store = (impressions: number) =>
      test.database.within(organisationId, (tx) =>
        room.get(MeasurementRepository).store(tx, shareId, { impressions }, 'test', new Date()),
      );
    await room.get(FollowLedger).execute(organisationId);
    for (let nth = 1; nth <= 10; nth += 1)
      await Promise.all([store(nth), room.get(FollowLedger).rebuild(organisationId, 'reach.facts'), store(nth * 2)]);
    const [measured] = await test.owner<{ value: number }>(
      `SELECT value::float8 AS value FROM measurements WHERE share_id = $1`,
      [shareId],
    );
    const summary = await room.get(ShowSummary).execute(members[0]!, { from: DAYS[0]!, to: DAYS.at(-1)! }, {});
    expect(summary).toMatchObject({ impressions: measured!.value, posts: 1 });
  });
});

function byId<T extends { id: string | null }>(rows: T[]): T[] {
  return [...rows].sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
}
