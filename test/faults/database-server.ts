import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';

/** A PostgreSQL that can be broken. */
export interface Server {
  folder: string;
  /** Stops it, with everything that is connected, and starts it again. */
  restart(): Promise<void>;
  /** A migrated database of its own. */
  database(name: string): Promise<{ applicationUrl: string; ownerUrl: string }>;
}

/** Both are gone when the work is done. */
export async function onTwoServers(work: (first: Server, second: Server) => Promise<void>): Promise<void> {
  await onServer(async (first) => onServer(async (second) => work(first, second)));
}

async function onServer(work: (server: Server) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-outage-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres(folder);
  try {
    const named = (url: string, name: string) => url.replace(/\/vouchsafe$/, `/${name}`);
    await work({
      folder,
      restart: async () => {
        await server.stop();
        await server.again();
      },
      database: async (name) => {
        const client = new pg.Client({ connectionString: named(server.ownerUrl, 'postgres') });
        await client.connect();
        await client.query(`CREATE DATABASE ${name}`);
        await client.end();
        const ownerUrl = named(server.ownerUrl, name);
        await migrate(ownerUrl);
        return { ownerUrl, applicationUrl: named(server.applicationUrl, name) };
      },
    });
  } finally {
    await server.stop();
    await removePostgresData(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
