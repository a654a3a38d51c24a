import pg from 'pg';
import { aMember, anOrganisation } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import type { Product } from '../support/product.js';
import { connectAccount, signedIn, type Agent } from '../support/sign-in.js';

const TEXT = 'Our laboratory opens its doors on Saturday.';

/** An organisation whose members have shared and planned what is to be recalled. */
export class RecallStage {
  /** Told in the posts, so that none repeats another: an id could be taken for somebody's telephone number. */
  private items = 0;

  private constructor(
    private readonly pool: pg.Pool,
    private readonly author: Agent,
    private readonly reviewer: Agent,
    private readonly lead: Agent,
    private readonly advocates: Agent[],
  ) {}

  /** @param advocates how many members share. */
  static async open(product: Product, ownerUrl: string, advocates: number): Promise<RecallStage> {
    const pool = new pg.Pool({ connectionString: ownerUrl });
    const owner = async <Row extends object>(sql: string, parameters: unknown[] = []) =>
      (await pool.query<Row>(sql, parameters)).rows;
    const { organisationId } = await anOrganisation({ owner }, { jurisdictions: ['US'] });
    const joined = async (role: 'author' | 'reviewer' | 'comms_lead' | 'advocate') => {
      const actor = await aMember({ owner }, { organisationId, roles: [role] });
      return signedIn({ url: product.url, test: { owner } }, actor);
    };
    const [author, reviewer, lead] = [await joined('author'), await joined('reviewer'), await joined('comms_lead')];
    const agents: Agent[] = [];
    for (let n = 1; n <= advocates; n += 1) {
      const advocate = await joined('advocate');
      await connectAccount(advocate, product, `Ada Advocate ${n}`);
      agents.push(advocate);
    }
    return new RecallStage(pool, author, reviewer, lead, agents);
  }

  /** An item with so many posts, made one by one, and so many shares of all members that come due in `dueInSeconds`, copied from one. */
  async anItem(shares: number, posts: number, dueInSeconds: number): Promise<string> {
    const itemId = await anApprovedItem(this.author, this.reviewer, {
      title: 'Open day',
      captions: [{ text: TEXT }],
    });
    this.items += 1;
    const [first] = this.advocates as [Agent];
    const { body: item } = await first.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin' };
    for (let n = 1; n <= posts; n += 1) {
      await this.advocates[n % this.advocates.length]!.post('/api/shares')
        .send({ ...order, text: `${TEXT} Post ${n} of day ${this.items}.` })
        .expect(201);
    }
    await this.until(async () => (await this.count(itemId, ['published'])) === posts);
    const localTime = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16);
    const planned = {
      ...order,
      text: `${TEXT} Planned for day ${this.items}.`,
      schedule: { localTime, timeZone: 'UTC' },
    };
    const { body: share } = await first.post('/api/shares').send(planned).expect(201);
    await this.copies(share.id, shares - 1);
    await this.pool.query(
      `UPDATE publications SET due_at = now() + $2 * interval '1 second', planned_at = now() + $2 * interval '1 second'
        WHERE state = 'scheduled' AND share_id IN (SELECT id FROM shares WHERE item_id = $1)`,
      [itemId, dueInSeconds],
    );
    return itemId;
  }

  /** @returns how long the answer took, in milliseconds. */
  async recall(itemId: string): Promise<number> {
    const began = performance.now();
    await this.lead.post('/api/recalls').send({ itemId, reason: 'A figure was wrong.', links: 'notice' }).expect(201);
    return performance.now() - began;
  }

  async count(itemId: string, states: string[]): Promise<number> {
    return this.number(
      `SELECT count(*) AS n FROM publications p JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
        WHERE s.item_id = $1 AND p.state = ANY($2::text[])`,
      [itemId, states],
    );
  }

  async linksClosed(itemId: string): Promise<boolean> {
    return (await this.number('SELECT count(links_closed_at) AS n FROM recalls WHERE item_id = $1', [itemId])) === 1;
  }

  async finished(itemId: string): Promise<boolean> {
    return (await this.number('SELECT count(finished_at) AS n FROM recalls WHERE item_id = $1', [itemId])) === 1;
  }

  /** Whether whatever reacts to what happened has taken all of it in. */
  async told(): Promise<boolean> {
    const behind = `SELECT coalesce(sum(w.upto - coalesce(c.position, 0)), 0) + (SELECT count(*) FROM ledger_entries WHERE position IS NULL) AS n
                      FROM ledger_waiting w LEFT JOIN ledger_cursors c USING (organisation_id, follower)`;
    return (await this.number(behind, [])) === 0;
  }

  /** Milliseconds until it has come; @throws Error when it has not within five minutes. */
  async until(come: () => Promise<boolean>): Promise<number> {
    const began = performance.now();
    while (!(await come())) {
      if (performance.now() - began > 300_000) throw new Error(`Not within five minutes: ${come.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return performance.now() - began;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async number(sql: string, parameters: unknown[]): Promise<number> {
    return Number((await this.pool.query<{ n: string }>(sql, parameters)).rows[0]!.n);
  }

  /** Each with a link of its own, as if a member had planned it, all members in turn. */
  private async copies(shareId: string, count: number): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('SET session_replication_role = replica');
      await client.query(
        `CREATE TEMP TABLE copies AS
         WITH holders AS (
           SELECT c.member_id, c.id AS connection_id, row_number() OVER (ORDER BY c.id) - 1 AS nth, count(*) OVER () AS of
             FROM connections c JOIN shares s USING (organisation_id) WHERE s.id = $1)
         SELECT uuidv7() AS share_id, uuidv7() AS link_id, h.member_id, h.connection_id
           FROM generate_series(1, $2::int) n JOIN holders h ON h.nth = n % h.of`,
        [shareId, count],
      );
      await client.query(
        `INSERT INTO share_links (organisation_id, id, code, target_url, created_at, live_at, member_id)
         SELECT l.organisation_id, c.link_id, substr(md5(c.link_id::text), 1, 10), l.target_url, l.created_at, l.live_at, c.member_id
           FROM copies c, share_links l JOIN shares s ON s.organisation_id = l.organisation_id AND s.link_id = l.id WHERE s.id = $1`,
        [shareId],
      );
      for (const [table, key, fresh] of [
        [
          'shares',
          'id',
          { id: 'share_id', link_id: 'link_id', member_id: 'member_id', connection_id: 'connection_id' },
        ],
        ['publications', 'share_id', { share_id: 'share_id' }],
      ] as const) {
        const { rows } = await client.query<{ name: string }>(
          `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
          [table],
        );
        const from = (name: string) => (name in fresh ? `c.${(fresh as Record<string, string>)[name]}` : `t.${name}`);
        await client.query(
          `INSERT INTO ${table} (${rows.map(({ name }) => name).join(', ')})
           SELECT ${rows.map(({ name }) => from(name)).join(', ')} FROM copies c, ${table} t WHERE t.${key} = $1`,
          [shareId],
        );
      }
      await client.query('DROP TABLE copies');
      await client.query('RESET session_replication_role');
    } finally {
      client.release();
    }
  }
}
