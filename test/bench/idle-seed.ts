import pg from 'pg';

/** Facts each organisation already has in its ledger. */
const PAST_FACTS = 20;

/**
 * Organisations as they look after a while, written past triggers and policies: members, for each of them a share that
 * nobody has scored yet, and facts in the ledger for the product to seal and take in.
 */
export async function seedIdle(ownerUrl: string, count: number, members: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE made ON COMMIT DROP AS SELECT n, uuidv7() AS id FROM generate_series(1, $1::int) AS g(n)`,
      [count],
    );
    await client.query(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name)
       SELECT id, 'bench-' || id, 'Organisation ' || n, 'Organisation ' || n FROM made`,
    );
    await client.query(
      `INSERT INTO members (organisation_id, id, email, name, roles, status)
       SELECT made.id, uuidv7(), 'm' || m || '@' || made.id || '.example', 'Member ' || m, '{advocate}', 'active'
         FROM made, generate_series(1, $1::int) AS g(m)`,
      [members],
    );
    await client.query(
      `INSERT INTO scored_shares (organisation_id, share_id, member_id, item_id, node)
       SELECT m.organisation_id, uuidv7(), m.id, uuidv7(), 'advocacy'
         FROM members m JOIN made ON made.id = m.organisation_id`,
    );
    await client.query(
      `INSERT INTO ledger_entries (organisation_id, id, kind, at, subject_kind, subject_id, detail)
       SELECT made.id, uuidv7(), 'session.started', now(), 'session', uuidv7(), '{}'
         FROM made, generate_series(1, $1::int)`,
      [PAST_FACTS],
    );
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
