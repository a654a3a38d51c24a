import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removePostgresData } from '#libs/postgres';
import { freePort } from '../support/free-port.js';
import type { Place } from './places.js';
import { runCommand, type Ran, type Where } from './run-command.js';

const PATIENCE_MS = 300_000;
const LAST_LINES = 40;

/** What to run instead of the whole of `npm test`, and what more. */
export interface Choices {
  tests: string[] | null;
  tour: boolean;
}

/** Clones the repository into the place and runs the two commands there. @throws Error that shows what went wrong. */
export async function tryPlace(place: Place, { tests, tour }: Choices, told: (step: string) => void): Promise<void> {
  const { parent, clone, environment } = await place.make();
  const where: Where = { cwd: clone, environment: { npm_config_prefer_offline: 'true', ...environment } };
  const step = async (name: string, run: Promise<Ran>) => {
    const ran = await run;
    if (ran.code !== 0) throw new Error(`${name} ended with ${ran.code}:\n${lastOf(ran.output)}`);
    told(`${name} ${ran.seconds} s`);
  };
  try {
    await step('git clone', runCommand(['git', 'clone', '--quiet', '.', clone], { ...where, cwd: process.cwd() }));
    if (place.refusal) return await refused(place.refusal, await runCommand(['npm', 'ci'], where), told);
    await step('npm ci', runCommand(['npm', 'ci'], where));
    await step('npm start', startAndStop(where));
    if (tour) await step('npm run tour', runCommand(['npm', 'run', 'tour'], where));
    if (!tests) await step('npm test', runCommand(['npm', 'test'], where));
    else if (tests.length > 0) {
      await step(`specs of ${tests.join(' ')}`, runCommand(['npm', 'run', 'specs', '--', ...tests], where));
    }
  } finally {
    await removePostgresData(join(clone, '.data'));
    await rm(parent, { recursive: true, force: true });
  }
}

/** One sentence says why it cannot work, and no stack trace does. */
async function refused(sentence: RegExp, { code, output }: Ran, told: (step: string) => void): Promise<void> {
  if (code === 0 || !sentence.test(output) || /^\s+at .*:\d+/m.test(output))
    throw new Error(`It should have been refused in one sentence:\n${lastOf(output)}`);
  told('refused in one sentence');
}

/** Starts the product, waits until people get the portal, and stops it as Ctrl-C does. */
async function startAndStop({ cwd, environment }: Where): Promise<Ran> {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const ports = { PORT: String(port), SANDBOX_PORT: String(sandboxPort) };
  let answered = false;
  const ran = await runCommand(['npm', 'start'], { cwd, environment: { ...environment, ...ports } }, async (child) => {
    answered = await portalAnswers(`http://localhost:${port}/`, child);
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGINT');
  });
  return { ...ran, code: answered ? 0 : (ran.code ?? 1) || 1 };
}

async function portalAnswers(address: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const ready = await fetch(`${address}health/ready`).catch(() => null);
    if (ready?.ok) return (await (await fetch(address)).text()).includes('<div id="root">');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

const lastOf = (output: string) => output.trim().split('\n').slice(-LAST_LINES).join('\n');
