import { execFile, fork } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { removePostgresData } from '#libs/postgres';
import { freePort } from '../support/free-port.js';

const run = promisify(execFile);
const program = (path: string) => fileURLToPath(new URL(`../../apps/${path}`, import.meta.url));
const PATIENCE_MS = 120_000;

/**
 * An export of the demo organisation of an instance of our own, after a small tour and under a second signing key; taken
 * by the commands while the product runs. `leave` removes it.
 */
export async function freshExport(say: (step: string) => void): Promise<{ file: string; leave(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-tamper-'));
  await chmod(folder, 0o755);
  const file = join(folder, 'ledger.zip');
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const places = { DATA_DIR: join(folder, 'data'), PORT: String(port), SANDBOX_PORT: String(sandboxPort) };
  const env = { ...process.env, ...places, PUBLIC_URL: '', DATABASE_URL: '' };
  const leave = async () => {
    await removePostgresData(places.DATA_DIR);
    await rm(folder, { recursive: true, force: true });
  };

  try {
    await exportOf(places, env, file, say);
    return { file, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Starts an instance, tours it, exports its ledger and ends it. */
async function exportOf({ PORT }: { PORT: string }, env: NodeJS.ProcessEnv, file: string, say: (step: string) => void) {
  const command = (path: string, ...words: string[]) => run(process.execPath, [program(path), ...words], { env });
  say('Starting an instance');
  const instance = fork(program('local/src/run.js'), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env,
    detached: true,
  });
  const ended = new Promise<void>((resolve) => instance.once('exit', () => resolve()));
  try {
    const url = `http://localhost:${PORT}`;
    await untilReady(url, () => instance.exitCode === null);
    say('Touring it');
    await command('tour/src/main.js', '--url', url, '--limit', '8');
    await command('ledger/src/rotate-key.js', '--organisation', 'demo');
    await command('tour/src/main.js', '--url', url, '--limit', '4');
    say('Exporting its ledger');
    await command('ledger/src/export.js', '--organisation', 'demo', '--out', file);
  } finally {
    if (instance.connected) instance.send('stop');
    await ended;
  }
}

async function untilReady(url: string, alive: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await fetch(`${url}/health/ready`).catch(() => null))?.ok) {
    if (!alive() || Date.now() > deadline) throw new Error('The instance did not start.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
