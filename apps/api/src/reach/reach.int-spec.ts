import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { FollowLedger, LedgerRepository } from '#libs/ledger';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aSession, aTeam } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { anItemRow, createdFact, someShareRows } from '#testing/reach';
import { createApi } from '../create-api.js';
import { clicksCounted } from '#libs/links';
import { published } from '#testing/shares';

describe('figures over HTTP', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let lead: string;
  let ada: string;
  let shareId: string;
  const clock = new FixedClock(new Date('2026-11-02T09:00:00Z'));
  const get = (path: string, cookie: string) => supertest(api.getHttpServer()).get(path).set('cookie', cookie);

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration, { clock });
    const { organisationId } = await anOrganisation(test, { timeZone: 'Europe/London' });
    const { teamId } = await aTeam(test, { organisationId, name: 'Research' });
    lead = await aSession(test, await aMember(test, { organisationId, roles: ['comms_lead'] }));
    const member = await aMember(test, { organisationId, teamId, name: 'Ada', consented: true, networkSize: 420 });
    ada = await aSession(test, member);
    const item = await anItemRow(test, { organisationId, title: 'Open day' });
    const [share] = await someShareRows(test, [{ organisationId, memberId: member.memberId, teamId, ...item }]);
    shareId = share?.shareId ?? '';
    await test.database.within(organisationId, (tx) =>
      api.get(LedgerRepository).append(
        tx,
        createdFact(share!),
        published(shareId, clock.now()),
        clicksCounted.of({
          at: clock.now(),
          subjectId: share?.linkId ?? '',
          detail: { day: '2026-11-02', human: 3, preview: 2, bot: 1, suspect: 0 },
        }),
      ),
    );
    await api.get(FollowLedger).execute(organisationId);
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('add up a period, with views and audience apart', async () => {
    const { body } = await get('/api/reach/summary', lead).expect(200);
    expect(body).toEqual({
      from: '2026-10-04',
      to: '2026-11-02',
      timeZone: 'Europe/London',
      asOf: '2026-11-02T09:00:00.000Z',
      shares: 1,
      published: 1,
      peopleActive: 1,
      peopleEligible: 1,
      adoption: { value: 1, numerator: 1, denominator: 1, window: '30 days' },
      clicks: { human: 3, preview: 2, bot: 1, suspect: 0, own: 0 },
      views: { metric: 'impressions', value: null, posts: 0, ofPosts: 1 },
      audience: { value: 420, people: 1, ofPeople: 1 },
      previous: { shares: 0, peopleActive: 0, humanClicks: 0 },
    });
  });

  it('come over time and broken down', async () => {
    const series = await get('/api/reach/series?from=2026-11-01&to=2026-11-02', lead).expect(200);
    expect(series.body.points).toEqual([
      { date: '2026-11-01', shares: 0, peopleActive: 0, humanClicks: 0, otherClicks: 0 },
      { date: '2026-11-02', shares: 1, peopleActive: 1, humanClicks: 3, otherClicks: 3 },
    ]);
    const labels = async (by: string) => {
      const { body } = await get(`/api/reach/breakdown?by=${by}`, lead).expect(200);
      return body.rows.map(({ label, audience }: { label: string; audience: { value: number } }) => [
        label,
        audience.value,
      ]);
    };
    expect(await labels('team')).toEqual([['Research', 420]]);
    expect(await labels('topic')).toEqual([['No topic', 420]]);
    expect(await labels('node')).toEqual([['Employee advocacy', 420]]);
    expect(await labels('item')).toEqual([['Open day', 420]]);
    expect(await labels('network')).toEqual([['LinkedIn', 420]]);
  });

  it('lead to the posts beneath them, which add up to the figure', async () => {
    const { body } = await get('/api/reach/posts?figure=clicks', lead).expect(200);
    expect(body).toMatchObject({
      items: [
        {
          shareId,
          item: { title: 'Open day' },
          member: { name: 'Ada' },
          team: { name: 'Research' },
          humanClicks: 3,
          otherClicks: 3,
          views: null,
          counted: true,
        },
      ],
      nextCursor: null,
      sums: { posts: 1, shares: 1, humanClicks: 3, otherClicks: 3, views: null, measured: 0 },
    });
    const postsOf = async (query: string) => (await get(`/api/reach/posts?${query}`, lead).expect(200)).body.sums.posts;
    expect(await postsOf('without=topic')).toBe(1);
    expect(await postsOf('without=team')).toBe(0);
    expect(await postsOf('network=linkedin')).toBe(1);
    expect(await postsOf('figure=views')).toBe(0);
    expect(await postsOf('to=2026-11-01')).toBe(0);
  });

  it('are each member’s to read of their own shares alone', async () => {
    const { body } = await get('/api/reach/mine', ada).expect(200);
    expect(body.summary).toMatchObject({ shares: 1, clicks: { human: 3 }, peopleActive: 1 });
    expect(body.points).toHaveLength(30);
    expect(body.points.at(-1)).toMatchObject({ date: '2026-11-02', humanClicks: 3 });
    await get('/api/reach/posts', ada).expect(403);
    await get('/api/reach/mine', lead).expect(403);
  });

  it.each([
    ['/api/reach/posts?figure=likes', 'figure'],
    ['/api/reach/posts?cursor=x', 'cursor'],
    ['/api/reach/summary?from=2026-11-31', 'from'],
    ['/api/reach/summary?from=yesterday', 'from'],
    ['/api/reach/series?interval=hour', 'interval'],
    ['/api/reach/breakdown', 'by'],
    ['/api/leaderboards/advocacy?of=cats', 'of'],
  ])('refuse %s and name the field', async (path, field) => {
    const { body } = await get(path, lead).expect(400);
    expect(body.errors).toMatchObject([{ field }]);
  });

  it('stand on a board, with the reader’s own account behind it', async () => {
    const { body: boards } = await get('/api/leaderboards', ada).expect(200);
    expect(boards).toMatchObject({
      mode: 'people',
      boards: [
        { node: 'advocacy', label: 'Advocacy', season: { name: 'Q4 2026', timeZone: 'Europe/London' } },
        { node: 'social_selling', label: 'Social selling' },
      ],
    });
    expect(boards.rules.length).toBeGreaterThan(3);
    const { body: board } = await get('/api/leaderboards/advocacy', ada).expect(200);
    expect(board).toMatchObject({
      participants: 1,
      ofMembers: 1,
      rows: [{ rank: 1, tied: false, label: 'Ada', team: 'Research', points: 16, shares: 1, humanClicks: 3, me: true }],
    });
    const { body: own } = await get('/api/leaderboards/advocacy/me', ada).expect(200);
    expect(own).toMatchObject({ consent: true, rank: 1, points: 16 });
    expect(own.next).toBeNull();
    expect(own.byShare).toEqual([
      {
        shareId,
        title: 'Open day',
        points: 16,
        reasons: [
          { text: 'You shared “Open day”.', points: 10 },
          { text: '3 clicks by people on your link to “Open day”.', points: 6 },
        ],
      },
    ]);
    expect(own.entries).toMatchObject([
      { kind: 'human_click', points: 6, text: '3 clicks by people on your link to “Open day”.', shareId },
      { kind: 'share_published', points: 10, text: 'You shared “Open day”.', shareId },
    ]);
  });

  it('know no board of the paid nodes', async () => {
    await get('/api/leaderboards/sponsored', ada).expect(404);
  });

  it('say why a board is withheld', async () => {
    await test.owner(`UPDATE organisations SET leaderboards_mode = 'off'`);
    const { body } = await get('/api/leaderboards/advocacy', ada).expect(200);
    expect(body).toMatchObject({
      rows: [],
      hidden: 'Your organisation has switched leaderboards off.',
      hiddenCode: 'off',
    });
  });
});
