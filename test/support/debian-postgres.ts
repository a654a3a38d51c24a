import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.js';

const run = promisify(execFile);
const HOME = '/usr/lib/postgresql';
const OWNER = 'vouchsafe_owner';

/** A fresh cluster of the PostgreSQL that a Debian machine has installed, with its tools. */
export interface DebianPostgres {
  /** Of a database of that name, as its owner. */
  url(database: string): string;
  /** Runs one of its tools, such as `pg_dump`. */
  tool(name: string, ...words: string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Where its programs are; null where there are none of version 15 or newer, or nobody to run them as. */
export async function debianPrograms(): Promise<{ bin: string; user: { uid?: number; gid?: number } } | null> {
  const versions = existsSync(HOME)
    ? readdirSync(HOME)
        .map(Number)
        .filter((version) => version >= 15)
    : [];
  const bin = join(HOME, String(Math.max(0, ...versions)), 'bin');
  if (!['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(bin, name)))) return null;
  if (process.getuid?.() !== 0) return { bin, user: {} };
  const ids = await Promise.all(['-u', '-g'].map((word) => run('id', [word, 'postgres']).catch(() => null)));
  const [uid, gid] = ids.map((one) => (one ? Number(one.stdout) : null));
  return uid && gid ? { bin, user: { uid, gid } } : null;
}

export async function startDebianPostgres({
  bin,
  user,
}: NonNullable<Awaited<ReturnType<typeof debianPrograms>>>): Promise<DebianPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-debian-'));
  await chmod(folder, 0o700);
  if (user.uid) await chown(folder, user.uid, user.gid!);
  const as = { ...user, cwd: '/' };
  const initial = ['--auth=trust', `--username=${OWNER}`, '--encoding=UTF8', '--locale=C', '--no-sync'];
  await run(join(bin, 'initdb'), [...initial, `--pgdata=${folder}`], as);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', `port=${port}`];
  const words = ['-D', folder, ...settings.flatMap((one) => ['-c', one])];
  const server = spawn(join(bin, 'postgres'), words, { ...as, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = (database: string) => `postgres://${OWNER}@127.0.0.1:${port}/${database}`;
  await untilItAnswers(url('postgres'), () => server.exitCode !== null);
  return {
    url,
    tool: async (name, ...rest) => void (await run(join(bin, name), rest)),
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(url: string, isOver: () => boolean): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    const answers = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (answers) return;
    if (isOver()) throw new Error('The PostgreSQL of this machine does not start.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
