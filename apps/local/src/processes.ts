import { fork, type ChildProcess } from 'node:child_process';
import type { Lifetime } from './lifetime.js';
import { Pauses } from './pauses.js';

const GRACE_MS = 10_000;

/** One of the processes, and how it is started. */
interface Kept {
  file: URL;
  environment: NodeJS.ProcessEnv;
  flags: string[];
  pauses: Pauses;
}

/** The product's processes, started together and stopped together. */
export class Processes {
  private readonly running = new Map<string, ChildProcess>();
  private stopping = false;
  private keeping = false;

  /** `onDeath` hears of a process that ends, without having been asked to, before the start was done. */
  constructor(private readonly onDeath: (name: string) => void) {}

  /** `flags` are Node's own. */
  start(name: string, file: URL, environment: NodeJS.ProcessEnv, flags: string[] = []): ChildProcess {
    return this.run(name, { file, environment, flags, pauses: new Pauses() });
  }

  /** From now on what ends by itself is started again, after a pause that grows with each time, and that is said. */
  keep(): void {
    this.keeping = true;
  }

  private run(name: string, kept: Kept): ChildProcess {
    const { file, environment, flags, pauses } = kept;
    const child = fork(file, { env: environment, execArgv: flags, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const began = Date.now();
    this.running.set(name, child);
    child.once('exit', (code, signal) => {
      this.running.delete(name);
      if (this.stopping) return;
      if (!this.keeping) return this.onDeath(name);
      const pause = pauses.after(Date.now() - began);
      console.error(`The ${name} stopped by itself (${signal ?? code}); it is started again in ${pause / 1_000} s.`);
      setTimeout(() => void (this.stopping || this.run(name, kept)), pause);
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
export async function untilReady(address: string, patience = 300_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer.`);
}
