import { createServer } from 'node:net';
import pg from 'pg';
import { MACHINE_FOLDER } from './machine-folder.js';
import { createPostgresData, findPostgresData } from './postgres-data.js';
import { loadPasswords, loginOf, OWNER } from './postgres-logins.js';
import { postgresPrograms } from './postgres-programs.js';
import { runPostgres, runToEnd } from './postgres-server.js';
import { postgresUser, reaches, type PostgresUser } from './postgres-user.js';

/** A running PostgreSQL of our own. The application's login is a plain one; the owner's is for migrations only. */
export interface EmbeddedDatabase {
  applicationUrl: string;
  ownerUrl: string;
  /** What an operator should know of where it keeps its things: one line, or null where nothing is unusual. */
  remark: string | null;
  /** Resolves when the server that runs has ended, for whatever reason. */
  ended(): Promise<void>;
  /** Starts it anew, at the same address, after it has ended. @throws Error when it does not come up. */
  again(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL with its data in `folder`, creating it on the first run. Listens on loopback only, on a free port.
 * `durable: false` trades crash safety for speed, for tests.
 * @throws Error in one plain sentence when the folder cannot be used or the server does not come up.
 */
export async function startEmbeddedPostgres(folder: string, { durable = true } = {}): Promise<EmbeddedDatabase> {
  const passwords = await loadPasswords(folder);
  const found = await findPostgresData(folder);
  const user = await postgresUser(found);
  if (found && !(await reaches(user, found)))
    throw new Error(`The database in ${found} belongs to ${user?.name}, who cannot reach it there.`);
  const { initdb, postgres, copy } = await postgresPrograms(user);
  const port = await freePort();
  try {
    const data = found ?? (await createPostgresData(folder, user, passwords.owner, initialise(initdb, user, durable)));
    const run = () => runPostgres(postgres, ['-D', data, '-p', String(port), ...serverFlags(durable)], user);
    let server = await run();
    await prepare(loginOf('owner', passwords, port, 'postgres'), passwords.application).catch(async (error) => {
      await server.stop();
      throw error;
    });
    return {
      ownerUrl: loginOf('owner', passwords, port),
      applicationUrl: loginOf('application', passwords, port),
      remark: remarkOn(user, { copy, data, folder }),
      ended: () => server.ended,
      again: async () => {
        server = await run();
      },
      stop: () => server.stop(),
    };
  } catch (error) {
    throw new Error(`The embedded database does not start: ${(error as Error).message}`, { cause: error });
  }
}

function initialise(initdb: string, user: PostgresUser | null, durable: boolean) {
  const words = [`--username=${OWNER}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
  return (data: string, passwordFile: string) =>
    runToEnd(
      initdb,
      [...words, `--pwfile=${passwordFile}`, `--pgdata=${data}`, ...(durable ? [] : ['--no-sync'])],
      user,
    );
}

function serverFlags(durable: boolean): string[] {
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'shared_buffers=64MB'],
    ...['timezone=UTC', 'jit=off'],
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}

function remarkOn(
  user: PostgresUser | null,
  { copy, data, folder }: Record<'data' | 'folder', string> & { copy: string | null },
) {
  const elsewhere = [
    ...(copy ? [`its programs are in ${copy}`] : []),
    ...(data.startsWith(MACHINE_FOLDER) ? [`the data of ${folder} in ${data}`] : []),
  ];
  return user && elsewhere.length > 0
    ? `PostgreSQL does not run as root but as ${user.name}, who reaches not every folder: ${elsewhere.join(', ')}.`
    : null;
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
