import type { QueryRunner } from 'typeorm';
import pg from 'pg';
import { migrations } from '#libs/schema';

const CLICKS_A_SHARE_DAY = 25;
const DAYS_A_SHARE = 8;
const ITEMS_PER_SHARE = 1 / 125;
const DAYS = 730;

/** What was written, and how long that and adding it up took. */
export interface SeededDashboard {
  organisationId: string;
  clicks: number;
  share_days: number;
  shares: number;
  members: number;
  teams: number;
  items: number;
  sums: number;
  load_seconds: number;
  fill_seconds: number;
}

/**
 * Two years of figures that end today: shares by members some of whom share a lot, of items while they are young, each
 * clicked on for eight days, some 25 times a day; half of them measured, three in a hundred taken back. The figures are
 * then added up by the migration that adds up what an installation has when it is upgraded.
 */
export async function seedDashboard(ownerUrl: string, clicks: number): Promise<SeededDashboard> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const Sums = migrations.find(({ name }) => name.startsWith('ReachSums'))!;
    const runner = client as unknown as QueryRunner;
    await new Sums().down(runner);
    const began = performance.now();
    const [{ id }] = (await client.query<{ id: string }>('SELECT uuidv7() AS id')).rows as [{ id: string }];
    await client.query('SET session_replication_role = replica');
    await client.query('SELECT setseed(0.42)');
    for (const statement of statements(id, clicks)) await client.query(statement);
    await client.query('SET session_replication_role = origin');
    const loaded = performance.now();
    await client.query('BEGIN');
    await new Sums().up(runner);
    await client.query('COMMIT');
    const filled = performance.now();
    const { rows } =
      await client.query<Omit<SeededDashboard, 'organisationId' | 'load_seconds' | 'fill_seconds'>>(COUNTED);
    return {
      organisationId: id,
      ...rows[0]!,
      load_seconds: Math.round((loaded - began) / 100) / 10,
      fill_seconds: Math.round((filled - loaded) / 100) / 10,
    };
  } finally {
    await client.end();
  }
}

const COUNTED = `
  SELECT (SELECT sum(human_clicks + preview_clicks + bot_clicks + suspect_clicks)::float8 FROM reach_facts) AS clicks,
         (SELECT count(*)::float8 FROM reach_facts) AS share_days, (SELECT count(*)::float8 FROM reach_shares) AS shares,
         (SELECT count(*)::float8 FROM members) AS members, (SELECT count(*)::float8 FROM teams) AS teams,
         (SELECT count(*)::float8 FROM content_items) AS items, (SELECT count(*)::float8 FROM reach_sums) AS sums`;

function statements(id: string, clicks: number): string[] {
  const shares = Math.ceil((clicks / CLICKS_A_SHARE_DAY / DAYS_A_SHARE) * 1.02);
  const members = Math.min(100_000, Math.max(500, Math.round(clicks / 500)));
  const teams = Math.max(5, Math.round(members / 100));
  const items = Math.max(40, Math.round(shares * ITEMS_PER_SHARE));
  const organisation = `'${id}'::uuid`;
  return [
    `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES (${organisation}, 'bench', 'Bench', 'Bench')`,
    `CREATE TEMP TABLE bench_teams AS SELECT n, uuidv7() AS id FROM generate_series(1, ${teams}) AS s(n)`,
    `INSERT INTO teams (organisation_id, id, name, region) SELECT ${organisation}, id, 'Team ' || n, 'UK' FROM bench_teams`,
    `CREATE TEMP TABLE bench_members AS
     SELECT s.n, uuidv7() AS id, CASE WHEN s.n % 50 > 0 THEN t.id END AS team_id,
            CASE WHEN s.n % 3 = 0 THEN 'social_selling' ELSE 'advocacy' END AS node
       FROM generate_series(1, ${members}) AS s(n) JOIN bench_teams t ON t.n = 1 + s.n % ${teams}`,
    `INSERT INTO members (organisation_id, id, email, name, team_id, roles, language, status, network_size)
     SELECT ${organisation}, id, 'm' || n || '@bench.example', 'Member ' || n, team_id,
            CASE node WHEN 'advocacy' THEN '{advocate}'::text[] ELSE '{seller}' END, 'en', 'active',
            CASE WHEN n % 2 = 0 THEN (random() * 2000)::int END
       FROM bench_members`,
    `CREATE TEMP TABLE bench_topics AS SELECT n, uuidv7() AS id FROM generate_series(1, 20) AS s(n)`,
    `INSERT INTO topics (organisation_id, id, name, slug, colour)
     SELECT ${organisation}, id, 'Topic ' || n, 'topic-' || n, 'indigo' FROM bench_topics`,
    // Of twenty items one is about nothing, and about half of the others are about two topics.
    `CREATE TEMP TABLE bench_items AS
     SELECT s.n, uuidv7() AS id, CASE WHEN s.n % 20 = 0 THEN '{}'::uuid[]
              WHEN s.n % 2 = 0 THEN ARRAY[a.id, b.id] ELSE ARRAY[a.id] END AS topic_ids
       FROM generate_series(1, ${items}) AS s(n)
       JOIN bench_topics a ON a.n = 1 + s.n % 20 JOIN bench_topics b ON b.n = 1 + (s.n * 7 + 3) % 20`,
    `INSERT INTO content_items (organisation_id, id, author_id, state, title, current_version_id, created_at, updated_at)
     SELECT ${organisation}, i.id, m.id, 'approved', 'Item ' || i.n, i.id, now(), now()
       FROM bench_items i, (SELECT id FROM bench_members LIMIT 1) m`,
    `CREATE TEMP TABLE bench_shares AS
     SELECT s.n, uuidv7() AS id, uuidv7() AS link_id, current_date - ${DAYS - 1} + s.nth AS day,
            1 + floor(${members} * power(random(), 2))::int AS member,
            greatest(1, ceil(${items} * (s.nth + 1) / ${DAYS}.0 - ${items} * 0.2 * power(random(), 4)))::int AS item,
            CASE WHEN random() < 0.8 THEN 'linkedin' WHEN random() < 0.5 THEN 'mastodon' ELSE 'bluesky' END AS network,
            random() < 0.03 AS withdrawn
       FROM (SELECT n, floor(random() * ${DAYS})::int AS nth FROM generate_series(1, ${shares}) AS g(n)) s`,
    `INSERT INTO reach_shares (organisation_id, share_id, link_id, member_id, team_id, item_id, topic_ids, node, network)
     SELECT ${organisation}, s.id, s.link_id, m.id, m.team_id, i.id, i.topic_ids, m.node, s.network
       FROM bench_shares s JOIN bench_members m ON m.n = s.member JOIN bench_items i ON i.n = s.item`,
    `INSERT INTO measurements (organisation_id, share_id, metric, provenance, value, source, measured_at)
     SELECT ${organisation}, id, 'impressions', 'measured', (random() * 3000)::int, 'bench', now() FROM bench_shares WHERE n % 2 = 0`,
    `INSERT INTO reach_facts (organisation_id, day, share_id, member_id, team_id, item_id, topic_ids, node, network, published,
       withdrawn, shares, human_clicks, preview_clicks, bot_clicks, suspect_clicks)
     SELECT ${organisation}, b.day + k.nth, s.share_id, s.member_id, s.team_id, s.item_id, s.topic_ids, s.node, s.network,
            (k.nth = 0)::int, b.withdrawn, (k.nth = 0 AND NOT b.withdrawn)::int,
            (random() * 30)::int, (random() * 8)::int, (random() * 10)::int, (random() * 2)::int
       FROM bench_shares b JOIN reach_shares s ON s.organisation_id = ${organisation} AND s.share_id = b.id
      CROSS JOIN generate_series(0, ${DAYS_A_SHARE - 1}) AS k(nth)
      WHERE b.day + k.nth <= current_date
      ORDER BY b.day + k.nth`,
  ];
}
