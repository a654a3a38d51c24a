import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the product's, started for a test. */
export interface RunningProcess {
  pid: number;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, in whatever it does. */
  kill(): Promise<void>;
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<unknown>;
}

/**
 * Starts a program of the built tree, `apps/api/src/main.js` for one; `preloaded` modules run in it first. Resolves once
 * it says that it is ready. @throws Error when it ends before that.
 */
export async function startProcess(
  program: string,
  environment: NodeJS.ProcessEnv,
  preloaded: URL[] = [],
): Promise<RunningProcess> {
  const child = fork(new URL(`../../${program}`, import.meta.url), {
    env: { ...process.env, LOG_LEVEL: 'error', NODE_ENV: 'production', ...environment },
    execArgv: preloaded.map((module) => `--import=${module.href}`),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => Promise.reject(new Error(`${program} ended with ${code} before it was ready.`))),
  ]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { pid: child.pid!, stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), ended };
}
