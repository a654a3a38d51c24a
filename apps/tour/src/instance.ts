import { fork } from 'node:child_process';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData } from '#libs/postgres';

const PATIENCE_MS = 300_000;

/** The product under the tour: where it answers, and how the tour leaves it. */
export interface Instance {
  url: string;
  own: boolean;
  leave(): Promise<void>;
}

/** The instance named, the one that runs on port 3000, or one of the tour's own with fresh data that it removes again. */
export async function findInstance(url: string | undefined): Promise<Instance> {
  const candidate = url ?? 'http://localhost:3000';
  if (await answers(candidate)) return { url: candidate, own: false, leave: () => Promise.resolve() };
  if (url) throw new Error(`${url} does not answer.`);
  return startInstance();
}

async function startInstance(): Promise<Instance> {
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-tour-'));
  await chmod(folder, 0o755);
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const program = new URL('../../local/src/run.js', import.meta.url);
  const child = fork(program, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      DATA_DIR: folder,
      PUBLIC_URL: '',
      DATABASE_URL: '',
    },
    detached: true,
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const leave = async () => {
    if (child.connected) child.send('stop');
    await exited;
    await removePostgresData(folder);
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await leave();
      throw new Error('The tour could not start an instance of its own.');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, own: true, leave };
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`).catch(() => null);
  return answer?.ok ?? false;
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
