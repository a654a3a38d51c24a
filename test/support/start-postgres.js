import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts one PostgreSQL for the whole run and migrates the template that test files clone. */
export default async function startPostgres() {
  if (globalThis.testPostgres) return;
  // Jest loads this file without transforming what it imports, so the libraries are compiled first.
  execFileSync('npm', ['run', '--silent', 'build:server'], { stdio: 'inherit' });
  const { migrate, startEmbeddedPostgres } = await import('../../dist/libs/platform/src/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-test-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres(folder, { durable: false });
  await migrate(server.ownerUrl);
  process.env.TEST_DATABASE_URL = server.applicationUrl;
  process.env.TEST_DATABASE_OWNER_URL = server.ownerUrl;
  globalThis.testPostgres = { server, folder };
}
