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

  it('add up a period, with measured and potential reach apart', async () => {
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
      reach: {
        measured: { metric: 'impressions', value: null, posts: 0, ofPosts: 1 },
        potential: { value: 420, people: 1, ofPeople: 1 },
      },
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
      return body.rows.map(({ label, potentialReach }: { label: string; potentialReach: number }) => [
        label,
        potentialReach,
      ]);
    };
    expect(await labels('team')).toEqual([['Research', 420]]);
    expect(await labels('topic')).toEqual([['No topic', 420]]);
    expect(await labels('node')).toEqual([['Employee advocacy', 420]]);
    expect(await labels('item')).toEqual([['Open day', 420]]);
    expect(await labels('network')).toEqual([['LinkedIn', 420]]);
  });

  it.each([
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
