import { fork, type ChildProcess } from 'node:child_process';
import type { Lifetime } from './lifetime.js';

const GRACE_MS = 10_000;

/** The product's processes, started together and stopped together. */
export class Processes {
  private readonly running = new Map<string, ChildProcess>();
  private stopping = false;

  /** `onDeath` hears of a process that ends without having been asked to. */
  constructor(private readonly onDeath: (name: string) => void) {}

  /** `flags` are Node's own. */
  start(name: string, file: URL, environment: NodeJS.ProcessEnv, flags: string[] = []): ChildProcess {
    const child = fork(file, { env: environment, execArgv: flags, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.running.set(name, child);
    child.once('exit', () => {
      this.running.delete(name);
      if (!this.stopping) this.onDeath(name);
    });
    return child;
  }

  /** Asks every process to end and waits; what has not ended in ten seconds is ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.running.values()].map(end));
  }
}

/**
 * Runs a process that does its work and ends; stopped early when the lifetime ends. @returns what it said on the way.
 * @throws Error when it ends with anything but 0.
 */
export async function runToEnd(file: URL, environment: NodeJS.ProcessEnv, lifetime: Lifetime): Promise<unknown[]> {
  const said: unknown[] = [];
  const child = fork(file, { env: environment, stdio: 'inherit' });
  child.on('message', (message) => said.push(message));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await lifetime.defer(() => (child.exitCode === null && child.signalCode === null ? end(child) : Promise.resolve()));
  if ((await ended) !== 0 && !lifetime.over) throw new Error('The database could not be prepared.');
  return said;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(timer);
}

/** Waits until an address answers 200. @throws Error after `patience` milliseconds. */
export async function untilReady(address: string, patience = 60_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer.`);
}
