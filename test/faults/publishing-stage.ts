import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Actor, Role } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import { freePort } from '../support/free-port.js';
import { Product } from '../support/product.js';
import { connectAccount, signedIn, type Agent } from '../support/sign-in.js';

const LOOK_EVERY_MS = 100;
/** A database that is started again answers long before. */
const MOST_TRIES = 300;
const AWAY = [500, 502, 503, 504];

/** A member who shares, known to the network by name. */
export interface Sharer {
  name: string;
  actor: Actor;
  agent: Agent;
}

/** What a member asked for. */
export interface Asked {
  id: string;
  text: string;
  sharer: Sharer;
}

export interface Post {
  text: string;
  permalink: string;
}

/** The product and the network as processes of their own, on a database of their own, and members who share. */
export class PublishingStage {
  readonly sharers: Sharer[] = [];
  private organisationId = '';
  private item!: { versionId: string; captionId: string };

  private constructor(
    readonly product: Product,
    readonly networkUrl: string,
    private readonly network: ChildProcess,
    private readonly pool: pg.Pool,
  ) {}

  static async open(
    folder: string,
    { applicationUrl, ownerUrl }: { applicationUrl: string; ownerUrl: string },
    environment: NodeJS.ProcessEnv,
    sharers: number,
  ): Promise<PublishingStage> {
    await mkdir(folder, { recursive: true });
    const port = await freePort();
    const networkUrl = `http://127.0.0.1:${port}`;
    const network = fork(new URL('../../apps/sandbox/src/main.js', import.meta.url), {
      env: { ...process.env, SANDBOX_PORT: String(port), SANDBOX_MEMBER_QUOTA: '1000000' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await untilTrue(async () => (await fetch(`${networkUrl}/health/ready`).catch(() => null))?.ok === true);
    const pool = new pg.Pool({ connectionString: ownerUrl });
    // A server that is started again takes its connections with it.
    pool.on('error', () => undefined);
    const settings = { LINKEDIN_URL: networkUrl, LINKEDIN_API_URL: networkUrl, LOG_LEVEL: 'silent', ...environment };
    const product = await Product.start(applicationUrl, folder, settings);
    const stage = new PublishingStage(product, networkUrl, network, pool);
    await stage.people(sharers);
    return stage;
  }

  /** SQL past row-level security; asked again while the database is away. */
  async owner<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await this.pool.query<Row>(sql, parameters)).rows;
      } catch (error) {
        if (tries >= MOST_TRIES) throw error;
        await pause(LOOK_EVERY_MS);
      }
    }
  }

  /** A member asks for a share, again and again with the same key until they are told that it is on record, or see it. */
  async ask(nth: number, inMs: number | null): Promise<Asked> {
    const sharer = this.sharers[nth % this.sharers.length]!;
    const text = `Our laboratory opens its doors on Saturday, gate ${nth}.`;
    const at = inMs === null ? null : new Date(Date.now() + inMs).toISOString().slice(0, 19);
    const order = {
      ...this.item,
      network: 'linkedin',
      text,
      ...(at && { schedule: { localTime: at, timeZone: 'UTC' } }),
    };
    let key = randomUUID();
    for (let tries = 1; ; tries += 1) {
      const { status, body } = await sharer.agent.post('/api/shares').set('idempotency-key', key).send(order);
      if (status === 201) return { id: body.id, text, sharer };
      // Where the network has refused their token they sign in again, as they are asked to.
      if (body.code === 'not_connected') await this.connect(sharer);
      else if (body.code === 'idempotency_in_flight') {
        // It was answered, and could not be noted as ended: a database that is away is told nothing. They look, as told.
        const [made] = await this.owner<{ id: string }>(`SELECT id FROM shares WHERE starts_with(text, $1)`, [text]);
        if (made) return { id: made.id, text, sharer };
        key = randomUUID();
      } else if (!AWAY.includes(status) || tries >= MOST_TRIES)
        throw new Error(`A share was refused with ${status}: ${JSON.stringify(body)}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  /** Connects a member's account, long ago: a new token that is refused is taken for one that is not known yet. */
  async connect({ agent, name, actor }: Sharer): Promise<void> {
    await connectAccount(agent, { sandboxUrl: this.networkUrl }, name);
    await this.owner(
      `UPDATE connections SET connected_at = connected_at - interval '5 minutes' WHERE organisation_id = $1 AND member_id = $2`,
      [actor.organisationId, actor.memberId],
    );
  }

  async fault(kind: string, more: object = {}): Promise<void> {
    const body = JSON.stringify({ kind, ...more });
    const headers = { 'content-type': 'application/json' };
    const { ok, status } = await fetch(`${this.networkUrl}/sandbox/faults`, { method: 'POST', headers, body });
    if (!ok) throw new Error(`The network takes no fault ${kind}: ${status}`);
  }

  async healNetwork(): Promise<void> {
    await fetch(`${this.networkUrl}/sandbox/faults`, { method: 'DELETE' });
  }

  /** All that stands at the network. */
  async posts(): Promise<Post[]> {
    const found: Post[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = new URLSearchParams({ limit: '100', ...(cursor ? { cursor } : {}) });
      const answer = await fetch(`${this.networkUrl}/sandbox/posts?${query.toString()}`);
      const page = (await answer.json()) as { posts: Post[]; nextCursor: string | null };
      found.push(...page.posts);
      cursor = page.nextCursor;
    }
    return found;
  }

  async close(): Promise<void> {
    await this.product.stop();
    await this.pool.end();
    const ended = once(this.network, 'exit');
    this.network.kill('SIGTERM');
    await ended;
  }

  private async people(count: number): Promise<void> {
    const test = { owner: this.owner.bind(this) };
    ({ organisationId: this.organisationId } = await anOrganisation(test, { jurisdictions: ['US'] }));
    const text = 'Our laboratory opens its doors on Saturday.';
    const captions = [{ text }];
    const itemId = await anApprovedItem((await this.joined('author')).agent, (await this.joined('reviewer')).agent, {
      title: 'Open day',
      captions,
    });
    for (let n = 1; n <= count; n += 1) {
      const sharer = { name: `Sharer ${n}`, ...(await this.joined('advocate')) };
      await this.connect(sharer);
      this.sharers.push(sharer);
    }
    const { body } = await this.sharers[0]!.agent.get(`/api/feed/${itemId}`).expect(200);
    this.item = { versionId: body.versionId, captionId: body.captions[0].id };
  }

  private async joined(role: Role): Promise<{ actor: Actor; agent: Agent }> {
    const test = { owner: this.owner.bind(this) };
    const actor = await aMember(test, { organisationId: this.organisationId, roles: [role] });
    return { actor, agent: await signedIn({ url: this.product.url, test }, actor) };
  }
}

async function untilTrue(come: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await come()); tries += 1) {
    if (tries >= MOST_TRIES) throw new Error('The network does not answer.');
    await pause(LOOK_EVERY_MS);
  }
}
