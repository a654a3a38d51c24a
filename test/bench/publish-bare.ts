import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';

/** Enough to keep a small machine busy. */
const AT_ONCE = 8;

/**
 * What publishing cannot do without, and nothing else: a claim, a note and an outcome with its fact, each committed, and
 * one call, for each share of an item that waits, one by one: nothing is looked at, and nobody told. What the product
 * commits for several together counts for it. @returns shares a second.
 */
export async function bareLoop(ownerUrl: string, networkUrl: string, itemId: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: AT_ONCE });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const { rows } = await pool.query<{ id: string; organisation: string }>(
      'SELECT id, organisation_id AS organisation FROM shares WHERE item_id = $1',
      [itemId],
    );
    const left = [...rows];
    const walk = async () => {
      for (let share = left.pop(); share; share = left.pop()) await publish(pool, agent, networkUrl, share);
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, walk));
    return rows.length / ((performance.now() - began) / 1_000);
  } finally {
    agent.destroy();
    await pool.end();
  }
}

async function publish(pool: pg.Pool, agent: Agent, url: string, share: { id: string; organisation: string }) {
  const { id, organisation } = share;
  const token = randomUUID();
  await commit(pool, [
    [
      `UPDATE publications SET state = 'publishing', claim_token = $2, claimed_at = now(), attempts = attempts + 1
        WHERE share_id = $1 AND state = 'scheduled'`,
      [id, token],
    ],
    [
      `INSERT INTO publication_attempts (organisation_id, share_id, number, claim_token, started_at) VALUES ($3, $1, 1, $2, now())`,
      [id, token, organisation],
    ],
  ]);
  await commit(pool, [
    [`UPDATE publications SET sending_at = now() WHERE share_id = $1 AND claim_token = $2`, [id, token]],
  ]);
  const urn = await call(agent, url);
  const entry = { id: randomUUID(), kind: 'test.published', at: new Date(), subject_kind: 'test', subject_id: id };
  await commit(pool, [
    [
      `UPDATE publication_attempts SET ended_at = now(), outcome = 'published' WHERE share_id = $1 AND claim_token = $2`,
      [id, token],
    ],
    [
      `UPDATE publications SET state = 'published', published_at = now(), external_id = $3, claim_token = NULL, claimed_at = NULL, sending_at = NULL
        WHERE share_id = $1 AND claim_token = $2`,
      [id, token, urn],
    ],
    [`SELECT set_config('vouchsafe.organisation_id', $1, true)`, [organisation]],
    [`SELECT append_to_ledger($1::jsonb)`, [JSON.stringify([{ ...entry, detail: {} }])]],
  ]);
}

async function commit(pool: pg.Pool, statements: [string, unknown[]][]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const [text, values] of statements) await client.query(text, values);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

function call(agent: Agent, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/rest/posts`, { method: 'POST', agent }, (answer) => {
      answer.resume().on('end', () => resolve(String(answer.headers['x-restli-id'])));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ commentary: 'Our laboratory opens its doors on Saturday.' }));
  });
}
