import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FollowLedger } from '#libs/ledger';
import { OwnRuleQueries } from '#libs/own-rules';
import { CaseQueries } from '#libs/safety';
import { ProspectQueries } from '#libs/prospects';
import { ShowBoard } from '#libs/leaderboards';
import { ShowBreakdown, ShowSummary } from '#libs/reach';
import { DEMO_PASSWORD, SignIn } from '#libs/sign-in';
import { OwnListQueries } from '#libs/products';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { FixedClock } from '#testing/kernel';
import { DEMO_PEOPLE, DemoModule, SeedDemo } from './index.js';

describe('the demo organisation', () => {
  let test: TestDatabase;
  let demo: INestApplicationContext;
  let folder: string;
  let organisationId: string;
  const clock = new FixedClock(new Date('2026-11-20T16:30:00Z'));
  const whole = { from: '2026-09-01', to: '2026-11-20' };

  const count = async (sql: string) =>
    Number((await test.owner<{ count: string }>(`SELECT count(*) FROM ${sql}`))[0]?.count);
  const signIn = (name: string) =>
    demo.get(SignIn, { strict: false }).execute({ email: `${name}@tarnwick.example`, password: DEMO_PASSWORD });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-demo-'));
    test = await createTestDatabase({ DATA_DIR: folder });
    demo = await NestFactory.createApplicationContext(DemoModule.forRoot(test.configuration, clock), {
      logger: false,
      abortOnError: false,
    });
    await demo.get(SeedDemo).execute();
    [{ organisation_id: organisationId }] = (await test.owner('SELECT organisation_id FROM organisations')) as [
      { organisation_id: string },
    ];
  });
  afterAll(async () => {
    await demo.close();
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is made once, however often it is asked for', async () => {
    await demo.get(SeedDemo).execute();
    expect(await count('organisations')).toBe(1);
  });

  it('has people who can sign in, and one who has not joined yet', async () => {
    for (const { email } of DEMO_PEOPLE) {
      await expect(
        demo.get(SignIn, { strict: false }).execute({ email, password: DEMO_PASSWORD }),
      ).resolves.toMatchObject({
        organisationId,
      });
    }
    expect(await count(`members WHERE status = 'active'`)).toBe(21);
    expect(await count(`members WHERE status = 'invited'`)).toBe(1);
    expect(await count('teams')).toBe(4);
  });

  it('has deputies for whoever reviews and whoever leads, from today on', async () => {
    const deputies = await test.owner(
      `SELECT a.name AS away, d.name AS deputy FROM deputies p JOIN members a ON a.id = p.member_id
         JOIN members d ON d.id = p.deputy_id
        WHERE p.ended_at IS NULL AND p.first_on = '2026-11-20' AND p.last_on = '2026-12-03' ORDER BY 1`,
    );
    expect(deputies).toEqual([
      { away: 'Miriam Adler', deputy: 'Hannah Osei' },
      { away: 'Priya Raman', deputy: 'Jonas Lindgren' },
    ]);
  });

  it('has a library in every state, approved by somebody else than its author', async () => {
    const states = await test.owner<{ state: string; count: string }>(
      'SELECT state, count(*) FROM content_items GROUP BY 1 ORDER BY 1',
    );
    expect(Object.fromEntries(states.map((row) => [row.state, Number(row.count)]))).toEqual({
      approved: 22,
      draft: 3,
      in_review: 3,
      sent_back: 1,
    });
    expect(await count('content_items WHERE approved_version_id IS NOT NULL AND published_at IS NULL')).toBe(0);
    const verdicts = await test.owner<{ title: string; verdict: string }>(
      'SELECT title, verdict FROM content_versions WHERE verdict IS NOT NULL',
    );
    const of = (verdict: string) => verdicts.filter((row) => row.verdict === verdict).map((row) => row.title);
    expect(of('block')).toEqual(['Results day']);
    expect(of('review')).toEqual(['Three days in Lisbon']);
    expect(of('warn')).toEqual([]);
  });

  it('has shares that are screened, each with its link, its certificate and its facts', async () => {
    const shares = await count('shares');
    expect(shares).toBeGreaterThan(120);
    expect(
      await count(
        `shares s JOIN screenings x ON x.id = s.screening_id AND x.verdict = 'pass' AND x.text_hash = s.text_hash`,
      ),
    ).toBe(shares);
    expect(
      await count(`shares s JOIN approvals a ON a.version_id = s.version_id AND a.certificate = s.certificate`),
    ).toBe(shares);
    expect(await count(`ledger_entries WHERE kind = 'publication.published' AND detail->>'sample' = 'true'`)).toBe(
      shares,
    );
    expect(
      await count(
        `shares WHERE text !~ '(I work for|Ich arbeite für|Je travaille pour) Tarnwick Biosciences\\.' OR text LIKE '%{{%'`,
      ),
    ).toBe(0);
  });

  it('has no fact before what it rests on, none in the future, and all in the order they happened in, to the hour', async () => {
    expect(await count(`ledger_entries WHERE at > '2026-11-20T16:30:00Z'`)).toBe(0);
    expect(await count('shares s JOIN content_items i ON i.id = s.item_id AND s.created_at < i.published_at')).toBe(0);
    expect(
      await count(
        `(SELECT at, max(at) OVER (ORDER BY sequence) AS latest FROM ledger_entries) e WHERE at < latest - interval '4 hours'`,
      ),
    ).toBe(0);
  });

  it('agrees to the unit: clicks, their counts, the ledger, the dashboard', async () => {
    const admin = await signIn('helena');
    const summary = await demo.get(ShowSummary, { strict: false }).execute(admin, whole, {});
    for (const judgement of ['human', 'preview', 'bot', 'suspect'] as const) {
      const clicks = await count(`clicks WHERE judgement = '${judgement}'`);
      const [counted] = await test.owner<{ sum: string }>(
        `SELECT sum(counted) FROM click_counts WHERE judgement = '${judgement}' AND counted = in_ledger`,
      );
      const [entered] = await test.owner<{ sum: string }>(
        `SELECT sum((detail->>'${judgement}')::integer) FROM ledger_entries WHERE kind = 'clicks.counted'`,
      );
      expect([Number(counted?.sum), Number(entered?.sum)]).toEqual([clicks, clicks]);
      // What is handed out in a message is no post, and no dashboard counts it.
      const ofPosts = await count(
        `clicks WHERE judgement = '${judgement}' AND link_id IN (SELECT link_id FROM shares)`,
      );
      expect(summary[judgement]).toBe(ofPosts);
    }
    expect(summary.published).toBe(await count('shares'));
    expect(summary.shares).toBe(await count(`publications WHERE state = 'published'`));
    expect(summary.published).toBeGreaterThan(summary.shares);
    expect(summary.impressions).toBeGreaterThan(10_000);
    expect(summary.posts).toBeLessThan(summary.shares);
    expect(summary.peopleActive).toBe(14);
    expect(summary.declared).toBe(12);
  });

  it('fills every dashboard and both boards', async () => {
    const admin = await signIn('helena');
    for (const by of ['team', 'topic', 'node', 'item'] as const) {
      const { rows } = await demo.get(ShowBreakdown, { strict: false }).execute(admin, whole, {}, by);
      expect(rows.length).toBeGreaterThanOrEqual(by === 'item' ? 18 : by === 'topic' ? 6 : by === 'team' ? 4 : 2);
      expect(rows.every((row) => row.shares > 0)).toBe(true);
    }
    for (const node of ['advocacy', 'social_selling'] as const) {
      const people = await demo.get(ShowBoard, { strict: false }).execute(admin, node, { of: 'people' });
      expect(people.rows.length).toBe(6);
      const teams = await demo.get(ShowBoard, { strict: false }).execute(admin, node, { of: 'teams' });
      expect(teams.rows.length).toBe(2);
      expect(new Set(people.rows.map((row) => row.points)).size).toBeGreaterThan(3);
    }
  });

  it('has guidelines of its own: products, words, a rule in force and one on trial that has found something', async () => {
    const lead = await signIn('priya');
    const lists = demo.get(OwnListQueries, { strict: false });
    expect((await lists.products(lead)).map(({ status }) => status).sort()).toEqual([
      'otc',
      'prescription',
      'prescription',
      'unlicensed',
    ]);
    expect(
      (await demo.get(OwnRuleQueries, { strict: false }).rules(lead)).map(({ key, state }) => [key, state]),
    ).toEqual([
      ['OWN-1', 'live'],
      ['OWN-2', 'shadow'],
    ]);
    const words = await lists.words(lead);
    expect([words.competitors.length, words.customers.length, words.approvedLinks.length]).toEqual([2, 1, 4]);
    expect(words.blackouts[0]!.from > '2026-11-20').toBe(true);
    expect(await count(`screenings WHERE shadow @> '[{"rule": "OWN-2"}]'`)).toBeGreaterThan(0);
  });

  it('has cases for drug safety: one nobody has taken, one under way, one closed, none overdue', async () => {
    const officer = await signIn('luca');
    const cases = demo.get(CaseQueries, { strict: false });
    const waiting = await cases.list(officer, { state: 'waiting', limit: 10 });
    expect(
      waiting.items.map(({ state, source, assignee, overdue }) => [state, source, assignee?.name ?? null, overdue]),
    ).toEqual([
      ['assessing', 'call', 'Luca Ferrante', false],
      ['open', 'comment', null, false],
    ]);
    const closed = await cases.list(officer, { state: 'closed', limit: 10 });
    expect(closed.items).toMatchObject([{ state: 'reported', reference: 'TW-2026-0147', confidence: 'probable' }]);
  });

  it('has sellers with prospects, given links that were followed, and the lead sees those of the team', async () => {
    const prospects = demo.get(ProspectQueries, { strict: false });
    const james = await signIn('james');
    const { items } = await prospects.mine(james);
    expect(items.map(({ name, clicks, links }) => [name, clicks, links.length])).toEqual([
      ['Ruben Achterberg', 0, 0],
      ['Northgate Diagnostics', 1, 1],
      ['Eleanor Voss, Fernhill Laboratories', 3, 1],
    ]);
    const team = await prospects.ofTeam(james);
    expect(team.items.map(({ name, seller, clicks }) => [name, seller.name, clicks])).toEqual([
      ['Lowmoor Research Park', 'Grace Adeyemi', 3],
    ]);
    expect(await count(`ledger_entries WHERE detail::text LIKE '%Northgate%'`)).toBe(0);
  });

  it('has figures that are the ordinary followers’', async () => {
    const before = await test.owner('SELECT * FROM standings ORDER BY season_id, member_id');
    for (const name of ['leaderboards.points', 'reach.facts'])
      await demo.get(FollowLedger, { strict: false }).rebuild(organisationId, name);
    expect(await test.owner('SELECT * FROM standings ORDER BY season_id, member_id')).toEqual(before);
  });
});
