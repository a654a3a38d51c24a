import fc from 'fast-check';
import { Clock, newId, type Actor } from '#libs/kernel';
import { FollowLedger, LedgerRepository, type Fact } from '#libs/ledger';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { anItemRow, createdFact, leaveTheLedgerAlone, someShareRows } from '../testing/index.js';
import { ReachModule, ShowBreakdown, ShowSeries, ShowSummary, type ReachFilter } from './index.js';
import { clicksCounted } from '#libs/links';
import { published as publishedFact, withdrawn as withdrawnFact } from '#testing/shares';

describe('reach', () => {
  let test: TestDatabase;
  let room: Room;
  const clock = new FixedClock(new Date('2026-11-02T09:00:00Z'));
  const october = { from: '2026-10-01', to: '2026-10-31' };

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ReachModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());

  const append = async (organisationId: string, ...facts: Fact[]) => {
    await test.database.within(organisationId, (tx) => room.get(LedgerRepository).append(tx, ...facts));
    await room.get(FollowLedger).execute(organisationId);
  };
  const summary = (actor: Actor, filter: ReachFilter = {}, period = october) =>
    room.get(ShowSummary).execute(actor, period, filter);
  const rows = (organisationId: string) =>
    test.owner('SELECT * FROM reach_facts WHERE organisation_id = $1 ORDER BY day, share_id', [organisationId]);

  /** Two teams, three people, two items with one topic each, four shares, clicks on them. */
  async function aMonth() {
    const { organisationId } = await anOrganisation(test, { timeZone: 'America/New_York' });
    const [red, blue] = [
      await aTeam(test, { organisationId, name: 'Red' }),
      await aTeam(test, { organisationId, name: 'Blue' }),
    ];
    const ada = await aMember(test, { organisationId, teamId: red.teamId, networkSize: 400 });
    const bo = await aMember(test, { organisationId, teamId: blue.teamId, roles: ['seller'], networkSize: 150 });
    const cy = await aMember(test, { organisationId, teamId: red.teamId });
    const topicIds = [newId(), newId()];
    const items = [
      await anItemRow(test, { organisationId, title: 'Open day', topicIds: [topicIds[0] ?? ''] }),
      await anItemRow(test, { organisationId, title: 'New lab', topicIds }),
    ];
    const [open, lab] = items as [(typeof items)[0], (typeof items)[0]];
    const shares = await someShareRows(test, [
      { organisationId, memberId: ada.memberId, teamId: red.teamId, ...open },
      { organisationId, memberId: ada.memberId, teamId: red.teamId, ...lab },
      { organisationId, memberId: bo.memberId, teamId: blue.teamId, node: 'social_selling', ...open },
      { organisationId, memberId: cy.memberId, teamId: red.teamId, ...open },
    ]);
    const [s1, s2, s3, s4] = shares as [(typeof shares)[0], (typeof shares)[0], (typeof shares)[0], (typeof shares)[0]];
    await append(
      organisationId,
      ...shares.map(createdFact),
      published(s1.shareId, '2026-10-05T12:00:00Z'),
      published(s2.shareId, '2026-10-06T12:00:00Z'),
      published(s3.shareId, '2026-10-06T12:00:00Z'),
      // Half past three in the night in UTC is still the evening of the last day of September in New York.
      published(s4.shareId, '2026-10-01T03:30:00Z'),
      clicks(s1.linkId, '2026-10-05', { human: 3, preview: 2 }),
      clicks(s1.linkId, '2026-10-06', { human: 1, bot: 4 }),
      clicks(s3.linkId, '2026-10-07', { human: 5, suspect: 1, own: 2 }),
    );
    return { organisationId, ada, bo, cy, red, blue, topicIds, shares: [s1, s2, s3, s4] as const };
  }

  it('adds up a period, by the organisation’s days, with the one before beside it', async () => {
    const { ada } = await aMonth();
    expect(await summary(ada)).toMatchObject({
      period: october,
      days: 31,
      timeZone: 'America/New_York',
      asOf: clock.now(),
      shares: 3,
      published: 3,
      peopleActive: 2,
      human: 9,
      preview: 2,
      bot: 4,
      suspect: 1,
      own: 2,
      eligible: 3,
      eligibleActive: 2,
      previous: { shares: 1, peopleActive: 1, human: 0 },
    });
  });

  it('looks at a node, a team or a topic alone', async () => {
    const { ada, blue, topicIds } = await aMonth();
    expect(await summary(ada, { node: 'social_selling' })).toMatchObject({
      shares: 1,
      human: 5,
      eligible: 1,
      eligibleActive: 1,
    });
    expect(await summary(ada, { teamId: blue.teamId })).toMatchObject({
      shares: 1,
      eligible: 1,
      previous: { shares: 0 },
    });
    expect(await summary(ada, { topicId: topicIds[1] ?? '' })).toMatchObject({ shares: 1, human: 0, eligible: 3 });
    expect(await summary(ada, { node: 'sponsored' })).toMatchObject({ shares: 0, eligible: 0 });
  });

  it('keeps measured and potential reach apart, and says how much is known', async () => {
    const { organisationId, ada, shares } = await aMonth();
    expect(await summary(ada)).toMatchObject({
      impressions: null,
      posts: 0,
      potential: 550,
      declared: 2,
      peopleActive: 2,
    });
    await test.owner(
      `INSERT INTO measurements (organisation_id, share_id, metric, provenance, value, source, measured_at)
       SELECT $1, share, metric, provenance, value, 'test', now() FROM (VALUES
         ($2::uuid, 'impressions', 'measured', 900), ($3::uuid, 'impressions', 'measured', 0),
         ($2::uuid, 'members_reached', 'measured', 700), ($4::uuid, 'impressions', 'estimated', 5000)) v(share, metric, provenance, value)`,
      [organisationId, shares[0].shareId, shares[1].shareId, shares[2].shareId],
    );
    expect(await summary(ada)).toMatchObject({ impressions: 900, posts: 2, shares: 3 });
    expect(await summary(ada, {}, { from: '2026-09-01', to: '2026-09-30' })).toMatchObject({
      impressions: null,
      potential: null,
      declared: 0,
      peopleActive: 1,
    });
  });

  it('takes a share that was taken back out of the figures and keeps the clicks on it', async () => {
    const { organisationId, ada, shares } = await aMonth();
    await append(organisationId, withdrawn(shares[0].shareId));
    expect(await summary(ada)).toMatchObject({ shares: 2, published: 3, peopleActive: 2, human: 9 });
  });

  it('gives a point for every day or week', async () => {
    const { ada } = await aMonth();
    const days = await room.get(ShowSeries).execute(ada, { from: '2026-10-04', to: '2026-10-07' }, {}, 'day');
    expect(days.points).toEqual([
      { date: '2026-10-04', shares: 0, peopleActive: 0, humanClicks: 0, otherClicks: 0 },
      { date: '2026-10-05', shares: 1, peopleActive: 1, humanClicks: 3, otherClicks: 2 },
      { date: '2026-10-06', shares: 2, peopleActive: 2, humanClicks: 1, otherClicks: 4 },
      { date: '2026-10-07', shares: 0, peopleActive: 0, humanClicks: 5, otherClicks: 3 },
    ]);
    const weeks = await room.get(ShowSeries).execute(ada, { from: '2026-09-30', to: '2026-10-11' }, {}, 'week');
    expect(weeks.points).toMatchObject([
      { date: '2026-09-28', shares: 1, peopleActive: 1 },
      { date: '2026-10-05', shares: 3, peopleActive: 2, humanClicks: 9, otherClicks: 9 },
    ]);
  });

  it('breaks a period down by team, topic, node, item and network', async () => {
    const { ada, topicIds } = await aMonth();
    const by = async (what: 'team' | 'topic' | 'node' | 'item' | 'network') =>
      (await room.get(ShowBreakdown).execute(ada, october, {}, what)).rows;
    expect(await by('team')).toMatchObject([
      {
        label: 'Red',
        shares: 2,
        peopleActive: 1,
        humanClicks: 4,
        otherClicks: 6,
        impressions: null,
        posts: 0,
        potential: 400,
      },
      { label: 'Blue', shares: 1, peopleActive: 1, humanClicks: 5, otherClicks: 3, potential: 150 },
    ]);
    expect(await by('topic')).toMatchObject([
      { id: topicIds[0], shares: 3, peopleActive: 2, potential: 550 },
      { id: topicIds[1], shares: 1, peopleActive: 1, potential: 400 },
    ]);
    expect(await by('node')).toMatchObject([{ id: 'advocacy', shares: 2 }, { id: 'social_selling', shares: 1 }]); // prettier-ignore
    expect(await by('item')).toMatchObject([{ label: 'Open day', shares: 2 }, { label: 'New lab', shares: 1 }]); // prettier-ignore
    expect(await by('network')).toMatchObject([{ id: 'linkedin', shares: 3, humanClicks: 9 }]);
  });

  it('is built again from the ledger alone', async () => {
    const { organisationId, ada, topicIds } = await aMonth();
    const followed = await rows(organisationId);
    await leaveTheLedgerAlone(test, organisationId);
    await room.get(FollowLedger).rebuild(organisationId, 'reach.facts');
    expect(await rows(organisationId)).toEqual(followed);
    expect(await summary(ada, { topicId: topicIds[1] ?? '' })).toMatchObject({ shares: 1 });
  });

  it('shows another organisation nothing', async () => {
    await aMonth();
    const { organisationId } = await anOrganisation(test);
    const stranger = await aMember(test, { organisationId });
    expect(await summary(stranger)).toMatchObject({ shares: 0, published: 0, human: 0, potential: null });
  });

  it('agrees with the ledger to the unit, whatever the order and the batches, and when it is rebuilt', async () => {
    const fact = fc.record({
      share: fc.nat(4),
      kind: fc.constantFrom('published', 'published', 'withdrawn', 'clicked', 'clicked', 'clicked'),
      day: fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-03'),
      human: fc.nat(9),
      bot: fc.nat(9),
      follow: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fact, { minLength: 1, maxLength: 30 }), async (history) => {
        const { organisationId } = await anOrganisation(test, { timeZone: 'UTC' });
        const shares = await someShareRows(
          test,
          Array.from({ length: 5 }, () => ({ organisationId })),
        );
        await append(organisationId, ...shares.map(createdFact));
        for (const { share, kind, day, human, bot, follow } of history) {
          const { shareId = '', linkId = '' } = shares[share] ?? {};
          const at = `${day}T12:00:00Z`;
          const next =
            kind === 'published'
              ? published(shareId, at)
              : kind === 'withdrawn'
                ? withdrawn(shareId)
                : clicks(linkId, day, { human, bot });
          await test.database.within(organisationId, (tx) => room.get(LedgerRepository).append(tx, next));
          if (follow) await room.get(FollowLedger).execute(organisationId);
        }
        await room.get(FollowLedger).execute(organisationId);
        const reader: Actor = { organisationId, memberId: newId(), roles: [] };
        const live = (kind: string) => new Set(history.filter((f) => f.kind === kind).map((f) => f.share));
        const [out, back] = [live('published'), live('withdrawn')];
        const clicked = history.filter((f) => f.kind === 'clicked');
        expect(await summary(reader)).toMatchObject({
          published: out.size,
          shares: [...out].filter((share) => !back.has(share)).length,
          human: clicked.reduce((sum, f) => sum + f.human, 0),
          bot: clicked.reduce((sum, f) => sum + f.bot, 0),
        });
        const followed = await rows(organisationId);
        await room.get(FollowLedger).rebuild(organisationId, 'reach.facts');
        expect(await rows(organisationId)).toEqual(followed);
      }),
      { numRuns: 15 },
    );
  });
});

function published(shareId: string, at: string): Fact {
  return publishedFact(shareId, new Date(at));
}

function withdrawn(shareId: string): Fact {
  return withdrawnFact(shareId, new Date('2026-10-20T12:00:00Z'));
}

function clicks(linkId: string, day: string, counted: Record<string, number>): Fact {
  const detail = { day, human: 0, preview: 0, bot: 0, suspect: 0, ...counted };
  return clicksCounted.of({ at: new Date('2026-10-21T12:00:00Z'), subjectId: linkId, detail });
}
