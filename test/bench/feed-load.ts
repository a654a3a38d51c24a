import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { sessionToken, type BenchOrganisation } from './feed-seed.js';

/** Starts the product's API as its own process, as in production. */
export async function startApi(
  databaseUrl: string,
  dataDir: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const child = fork(new URL('../../apps/api/src/main.js', import.meta.url), {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The API ended with ${code} before it was ready.`))),
  ]);
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** Latencies in milliseconds, by organisation. */
export type Latencies = Map<string, number[]>;

/**
 * Members of both organisations in turn open their feeds, `concurrency` at a time, each request by another member:
 * seven in ten the first page, two the page after it, one a filtered one. Latency is from sending to the last byte.
 */
export async function measure(
  url: string,
  organisations: BenchOrganisation[],
  { requests, concurrency }: { requests: number; concurrency: number },
): Promise<Latencies> {
  const agent = new Agent({ connections: concurrency, pipelining: 1 });
  const latencies: Latencies = new Map(organisations.map(({ slug }) => [slug, []]));
  const member = membersInTurn();
  let left = requests;
  const walk = async () => {
    while (left > 0) {
      left -= 1;
      for (const organisation of left % 2 ? organisations : [...organisations].reverse()) {
        const cookie = `vouchsafe_session=${sessionToken(organisation.slug, member(organisation))}`;
        const kind = left % 10;
        const { page, took } = await open(agent, `${url}/api/feed${kind === 9 ? '?language=de' : ''}`, cookie);
        if (kind < 7 || kind === 9 || !page.nextCursor) latencies.get(organisation.slug)?.push(took);
        else {
          const next = await open(agent, `${url}/api/feed?cursor=${page.nextCursor}`, cookie);
          latencies.get(organisation.slug)?.push(next.took);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, walk));
  await agent.close();
  return latencies;
}

async function open(
  agent: Agent,
  url: string,
  cookie: string,
): Promise<{ page: { nextCursor: string | null }; took: number }> {
  const started = performance.now();
  const answer = await request(url, { dispatcher: agent, headers: { cookie } });
  const text = await answer.body.text();
  const took = performance.now() - started;
  const page = JSON.parse(text) as { items?: unknown[]; nextCursor: string | null };
  if (answer.statusCode !== 200 || !page.items?.length)
    throw new Error(`The feed answered ${answer.statusCode}: ${text.slice(0, 200)}`);
  return { page, took };
}

/** Numbers of members in a fixed shuffled order, so that none comes twice before all came once. */
function membersInTurn(): (organisation: BenchOrganisation) => number {
  const turns = new Map<string, number>();
  return ({ slug, members }) => {
    const turn = (turns.get(slug) ?? 0) + 1;
    turns.set(slug, turn);
    return 1 + ((turn * 7_919) % members);
  };
}

/** The value below which so many per cent of the values lie. */
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}
