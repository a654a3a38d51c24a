import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts a PostgreSQL for each worker of the run and migrates the template that test files clone. One for all would
 * couple files that run side by side: the ledger's followers wait for every transaction a server has open.
 */
export default async function startPostgres({ maxWorkers }) {
  if (globalThis.testPostgres) return;
  // Jest loads this file without transforming what it imports, so the libraries are compiled first.
  execFileSync('npm', ['run', '--silent', 'build:server'], { stdio: 'inherit' });
  const { migrate, startEmbeddedPostgres } = await import('../../dist/libs/platform/src/index.js');
  const start = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-test-'));
    chmodSync(folder, 0o755);
    const server = await startEmbeddedPostgres(folder, { durable: false });
    await migrate(server.ownerUrl);
    return { server, folder };
  };
  globalThis.testPostgres = await Promise.all(Array.from({ length: maxWorkers }, start));
  globalThis.testPostgres.forEach(({ server }, index) => {
    process.env[`TEST_DATABASE_URL_${index + 1}`] = server.applicationUrl;
    process.env[`TEST_DATABASE_OWNER_URL_${index + 1}`] = server.ownerUrl;
  });
}
