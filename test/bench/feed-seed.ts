import pg from 'pg';

export interface BenchOrganisation {
  slug: string;
  members: number;
  items: number;
}

/** The session token of an organisation's member number `n`, counted from 1. */
export function sessionToken(slug: string, n: number): string {
  return `bench-${slug}-${n}`;
}

/**
 * An organisation as it looks after two years of use, written past triggers and policies: teams of a hundred, six
 * languages, eight regions, items of which six in ten are for everybody, two captions each, members who have shared
 * between none and forty of them, and an open session for every member.
 */
export async function seedOrganisation(ownerUrl: string, organisation: BenchOrganisation): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query('SELECT setseed(0.42)');
    const [{ id }] = (await client.query<{ id: string }>('SELECT uuidv7() AS id')).rows as [{ id: string }];
    await client.query(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name, regions, languages)
       VALUES ($1, $2, $2, $2, ${REGIONS}, ${LANGUAGES})`,
      [id, organisation.slug],
    );
    for (const [statement, ...parameters] of statements(id, organisation)) await client.query(statement, parameters);
  } finally {
    await client.end();
  }
}

/** What autovacuum would have done by then. */
export async function settle(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

const REGIONS = `'{UK,DACH,France,Iberia,Nordics,"North America",Japan,LatAm}'::text[]`;
const LANGUAGES = `'{en,de,fr,es,it,ja}'::text[]`;
const WORDS = `'{clinic,research,patients,science,team,open,day,award,congress,data,health,people,work,future,care,society,school,water,climate,report,summer,training,volunteers,laboratory,engineers,proud,welcome,new,site,learning,safety,community}'::text[]`;

/** A text of so many random words. */
const text = (words: string) => `(
  SELECT string_agg((${WORDS})[1 + (random() * 31)::int], ' ') FROM generate_series(1, ${words}) WHERE s.n IS NOT NULL)`;
const one = (list: string, size: number) => `(${list})[1 + (random() * ${size - 1})::int]`;

function statements(id: string, { slug, members, items }: BenchOrganisation): [string, ...unknown[]][] {
  const teams = Math.max(5, Math.round(members / 100));
  return [
    [
      `INSERT INTO teams (organisation_id, id, name, region)
       SELECT $1, uuidv7(), 'Team ' || s.n, ${one(REGIONS, 8)} FROM generate_series(1, $2::int) AS s(n)`,
      id,
      teams,
    ],
    [
      `INSERT INTO members (organisation_id, id, email, name, team_id, roles, region, language, status, last_seen_at)
       SELECT $1, uuidv7(), 'm' || s.n || '@' || $2 || '.example', 'Member ' || s.n, t.ids[1 + (s.n % cardinality(t.ids))],
              CASE WHEN s.n % 3 = 0 THEN '{seller}'::text[] ELSE '{advocate}'::text[] END,
              CASE WHEN s.n % 2 = 0 THEN ${one(REGIONS, 8)} END, ${one(LANGUAGES, 6)}, 'active', now()
         FROM generate_series(1, $3::int) AS s(n),
              (SELECT array_agg(id) AS ids FROM teams WHERE organisation_id = $1) t`,
      id,
      slug,
      members,
    ],
    [
      `INSERT INTO sessions (organisation_id, id, token_hash, member_id, created_at, last_seen_at, expires_at)
       SELECT $1, uuidv7(), sha256(('bench-' || $2 || '-' || row_number() OVER (ORDER BY id))::bytea), id, now(), now(), now() + interval '14 days'
         FROM members WHERE organisation_id = $1`,
      id,
      slug,
    ],
    [
      `INSERT INTO topics (organisation_id, id, name, slug, colour)
       SELECT $1, uuidv7(), 'Topic ' || s.n, 'topic-' || s.n, 'indigo' FROM generate_series(1, 20) AS s(n)`,
      id,
    ],
    ['DROP TABLE IF EXISTS bench_items'],
    [
      `CREATE TEMP TABLE bench_items AS
       SELECT s.n, uuidv7() AS item_id, uuidv7() AS version_id, ${text('8')} AS title, ${text('30')} AS summary,
              date_trunc('milliseconds', now() - random() * interval '730 days') AS published_at,
              random() < 0.01 AS featured,
              CASE WHEN random() < 0.2 THEN now() + (random() - 0.5) * interval '200 days' END AS expires_at,
              ARRAY[${one('p.ids', 20)}, ${one('p.ids', 20)}] AS topic_ids, a.kind,
              CASE WHEN a.kind < 0.2 THEN ARRAY[t.ids[1 + (random() * ($2 - 1))::int], t.ids[1 + (random() * ($2 - 1))::int]]
                   ELSE '{}' END AS teams,
              CASE WHEN a.kind BETWEEN 0.15 AND 0.3 THEN ARRAY[${one(REGIONS, 8)}, ${one(REGIONS, 8)}] ELSE '{}' END AS regions,
              CASE WHEN a.kind BETWEEN 0.28 AND 0.4 THEN ARRAY[${one(LANGUAGES, 6)}, 'en'] ELSE '{}' END AS languages,
              ${one(LANGUAGES, 6)} AS second_language
         FROM (SELECT n, random() AS kind FROM generate_series(1, $3::int) AS g(n)) s
         CROSS JOIN LATERAL (SELECT s.kind) a
         CROSS JOIN (SELECT array_agg(id) AS ids FROM teams WHERE organisation_id = $1) t
         CROSS JOIN (SELECT array_agg(id) AS ids FROM topics WHERE organisation_id = $1) p`,
      id,
      teams,
      items,
    ],
    [
      `INSERT INTO content_items (organisation_id, id, author_id, state, title, current_version_id, approved_version_id,
         published_at, created_at, updated_at)
       SELECT $1, b.item_id, m.id, 'approved', b.title, b.version_id, b.version_id, b.published_at, b.published_at, b.published_at
         FROM bench_items b, (SELECT id FROM members WHERE organisation_id = $1 LIMIT 1) m`,
      id,
    ],
    [
      `INSERT INTO content_versions (organisation_id, id, item_id, number, title, summary, link_url, featured, expires_at,
         topic_ids, audience_teams, audience_regions, audience_languages, created_by, created_at, submitted_by, submitted_at, verdict)
       SELECT $1, b.version_id, b.item_id, 1, b.title, b.summary, 'https://news.example/' || b.n, b.featured, b.expires_at,
              b.topic_ids, b.teams, b.regions, b.languages, m.id, b.published_at, m.id, b.published_at, 'pass'
         FROM bench_items b, (SELECT id FROM members WHERE organisation_id = $1 LIMIT 1) m`,
      id,
    ],
    [
      `INSERT INTO captions (organisation_id, id, version_id, position, network, language, text)
       SELECT $1, uuidv7(), b.version_id, c.position, 'linkedin', CASE c.position WHEN 0 THEN 'en' ELSE b.second_language END, b.summary
         FROM bench_items b, generate_series(0, 1) AS c(position)`,
      id,
    ],
    [
      `INSERT INTO approvals (organisation_id, id, item_id, version_id, reviewer_id, decision, certificate, at)
       SELECT $1, uuidv7(), b.item_id, b.version_id, m.id, 'approved', encode(sha256(b.title::bytea), 'hex'), b.published_at
         FROM bench_items b, (SELECT id FROM members WHERE organisation_id = $1 LIMIT 1) m`,
      id,
    ],
    [
      `INSERT INTO feed_entries (organisation_id, item_id, version_id, rank, published_at, expires_at, featured, search_text,
         topic_ids, networks, languages, audience_teams, audience_regions, audience_languages)
       SELECT $1, item_id, version_id, published_at + CASE WHEN featured THEN interval '7 days' ELSE interval '0' END,
              published_at, expires_at, featured, title || ' ' || summary, topic_ids, '{linkedin}',
              ARRAY(SELECT DISTINCT unnest(ARRAY['en', second_language])), teams, regions, languages
         FROM bench_items`,
      id,
    ],
    [
      // Young items are shared most: the cube of an even chance falls on them.
      `INSERT INTO feed_shares (organisation_id, member_id, item_id, shared_at)
       SELECT $1::uuid, m.id, i.item_id, now() - random() * interval '700 days'
         FROM members m
         CROSS JOIN LATERAL generate_series(1, (40 * power(random(), 3))::int + (m.id IS NULL)::int) AS k(n)
         CROSS JOIN LATERAL (SELECT 1 + ($2 * power(random(), 3))::int + (k.n IS NULL)::int AS place) r
         JOIN (SELECT item_id, row_number() OVER (ORDER BY published_at DESC) AS place FROM bench_items) i ON i.place = r.place
        WHERE m.organisation_id = $1
       ON CONFLICT DO NOTHING`,
      id,
      items - 1,
    ],
    [
      `UPDATE content_items i SET share_count = s.shares
         FROM (SELECT item_id, count(*)::int AS shares FROM feed_shares WHERE organisation_id = $1 GROUP BY item_id) s
        WHERE i.organisation_id = $1 AND i.id = s.item_id`,
      id,
    ],
  ];
}
