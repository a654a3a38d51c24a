import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { EmbeddedDatabase } from '#libs/postgres';
import { freePort } from '../../support/free-port.js';
import type { Load, Loaded } from './redirect-load.js';

const PATIENCE_MS = 600_000;
/** As `npm start` and the image start the API. */
const FLAGS = ['--max-semi-space-size=64'];

/** A program of its own that listens. */
export interface Server {
  port: number;
  pid: number;
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** An organisation with many links, the API that leads readers on, and the clicks that are stored. */
export class RedirectStage {
  private constructor(
    private readonly pool: pg.Pool,
    private readonly environment: NodeJS.ProcessEnv,
    readonly codes: string[],
  ) {}

  static async open(database: EmbeddedDatabase, folder: string, links: number): Promise<RedirectStage> {
    const pool = new pg.Pool({ connectionString: database.ownerUrl });
    await pool.query(`INSERT INTO organisations (organisation_id, slug, name, employer_name, regions, languages)
      VALUES (uuidv7(), 'bench', 'Bench', 'Bench', '{}', '{en}')`);
    const { rows } = await pool.query<{ code: string }>(
      `INSERT INTO share_links (organisation_id, id, code, target_url, created_at, live_at)
       SELECT organisation_id, uuidv7(), translate(lpad(n::text, 10, '0'), '0', 'Z'), 'https://news.example/articles/' || n,
              now() - interval '9 days', now() - interval '9 days'
         FROM organisations, generate_series(1, $1::int) AS g(n) RETURNING code`,
      [links],
    );
    const environment = { DATABASE_URL: database.applicationUrl, DATA_DIR: folder, TRUST_PROXY: 'true' };
    return new RedirectStage(pool, environment, [...new Set(rows.map((row) => row.code))]);
  }

  async api(): Promise<Server> {
    const port = await freePort();
    const all = { ...process.env, ...this.environment, LOG_LEVEL: 'error', NODE_ENV: 'production', PORT: String(port) };
    const child = fork(new URL('../../../apps/api/src/main.js', import.meta.url), { env: all, execArgv: FLAGS });
    await ready(child);
    return serverOf(child, port);
  }

  /** A server that answers as the API does, and does nothing else. */
  async bare(api: Server): Promise<Server> {
    const ask = () => fetch(`http://127.0.0.1:${api.port}/s/${this.codes[0]}`, { redirect: 'manual' });
    await ask();
    const { headers } = await ask();
    const told = [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)).flat();
    const child = fork(new URL('redirect-bare.js', import.meta.url), [JSON.stringify(told)], { execArgv: FLAGS });
    return serverOf(child, (await ready(child)) as number);
  }

  async load(load: Load): Promise<Loaded> {
    const child = fork(new URL('redirect-load.js', import.meta.url));
    child.send(load);
    return (await ready(child)) as Loaded;
  }

  async stored(): Promise<number> {
    const { rows } = await this.pool.query<{ n: string }>('SELECT coalesce(sum(counted), 0) AS n FROM click_counts');
    return Number(rows[0]!.n);
  }

  async storedByCode(): Promise<Map<string, number>> {
    const { rows } = await this.pool.query<{ code: string; n: string }>(
      `SELECT l.code, count(*) AS n FROM clicks c JOIN share_links l ON l.id = c.link_id GROUP BY 1`,
    );
    return new Map(rows.map(({ code, n }) => [code, Number(n)]));
  }

  /** Waits until so many clicks are stored, and then for any that were too many. @returns how many are, at last. */
  async settled(expected: number): Promise<number> {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(100))
      if ((await this.stored()) >= expected) break;
    for (let before = -1; before !== (await this.stored()); await pause(1_500)) before = await this.stored();
    return this.stored();
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Brings links to memory, as readers did long ago. @returns how many clicks that was. */
export async function warm({ port }: Server, codes: string[]): Promise<number> {
  let sent = 0;
  for (let at = 0; at < codes.length; at += 200) {
    const some = codes.slice(at, at + 200);
    await Promise.all(some.map((code) => fetch(`http://127.0.0.1:${port}/s/${code}`, { redirect: 'manual' })));
    sent += some.length;
  }
  return sent;
}

/** Megabytes of memory that a process has. Linux only. */
export function megabytesOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
}

async function ready(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${child.spawnargs[1]}: ${code}`)));
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  ended.catch(() => undefined);
  return message;
}

function serverOf(child: ChildProcess, port: number): Server {
  const ended = once(child, 'exit');
  return {
    port,
    pid: child.pid!,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await ended;
    },
  };
}
