import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';

let running: { stop(): Promise<void> }[] = [];

/**
 * Starts a PostgreSQL for each worker of the run and migrates the template that test files clone. One for all would
 * couple files that run side by side: the ledger's followers wait for every transaction a server has open.
 */
export async function startPostgres(workers: number): Promise<void> {
  running = await Promise.all(Array.from({ length: workers }, (_, index) => start(index + 1)));
}

export async function stopPostgres(): Promise<void> {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
}

async function start(worker: number): Promise<{ stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-test-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres(folder, { durable: false });
  if (worker === 1 && server.remark) console.log(server.remark);
  await migrate(server.ownerUrl);
  process.env[`TEST_DATABASE_URL_${worker}`] = server.applicationUrl;
  process.env[`TEST_DATABASE_OWNER_URL_${worker}`] = server.ownerUrl;
  return {
    stop: async () => {
      await server.stop();
      await removePostgresData(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
