import { spawn, type ChildProcess } from 'node:child_process';
import { as, type PostgresUser } from './postgres-user.js';

const READY = 'database system is ready to accept connections';
/** Then it ends once everybody has left, and lets nobody in meanwhile. */
const PATIENT = 'received smart shutdown request';
/** Whoever keeps connections, as pools do, never leaves. */
const PATIENCE_MS = 3_000;
const running = new Set<ChildProcess>();

/** Runs one of PostgreSQL's programs to its end. @throws Error with what it says of why it failed. */
export async function runToEnd(program: string, words: string[], user: PostgresUser | null): Promise<void> {
  const { said, ended } = run(program, words, user);
  if ((await ended) !== 0) throw new Error(reasonIn(said()));
}

/**
 * Runs the server; resolves once it takes connections. Asked by anybody to end when all have left, it ends in some seconds.
 * @throws Error with what it says of why it does not.
 */
export async function runPostgres(
  program: string,
  words: string[],
  user: PostgresUser | null,
): Promise<{ ended: Promise<void>; stop(): Promise<void> }> {
  // Looking for a sentence in what it says: it speaks English.
  const { child, said, ended } = run(program, [...words, '-c', 'lc_messages=C'], user);
  endWithUs(child);
  const ready = new Promise<'ready'>((resolve) => {
    child.stderr!.on('data', () => said().includes(READY) && resolve('ready'));
  });
  let hurry: NodeJS.Timeout | undefined;
  child.stderr!.on('data', () => {
    if (said().includes(PATIENT)) hurry ??= setTimeout(() => interrupt(child), PATIENCE_MS).unref();
  });
  child.once('exit', () => clearTimeout(hurry));
  if ((await Promise.race([ready, ended])) !== 'ready') throw new Error(reasonIn(said()));
  return {
    ended: ended.then(() => undefined),
    stop: async () => {
      interrupt(child);
      await ended;
    },
  };
}

function run(program: string, words: string[], user: PostgresUser | null) {
  const child = spawn(program, words, { ...as(user), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
  return { child, said: () => said, ended };
}

/** The line that says why, rather than the hints after it. */
function reasonIn(said: string): string {
  const lines = said.trim().split('\n');
  const line = lines.find((one) => /\b(FATAL|PANIC|error):/.test(one)) ?? lines.at(-1);
  return line?.replace(/^.*\b(FATAL|PANIC|error):\s*/, '').trim() || 'no reason given';
}

/** A process that ends takes its servers along. */
function endWithUs(child: ChildProcess): void {
  if (running.size === 0) {
    process.once('exit', interruptAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, endAsAsked);
  }
  running.add(child);
  child.once('exit', () => {
    running.delete(child);
    if (running.size > 0) return;
    process.off('exit', interruptAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, endAsAsked);
  });
}

function interruptAll(): void {
  running.forEach(interrupt);
}

/** Whoever else listens for the signal decides what comes of it, and when; else it does what it does without us. */
function endAsAsked(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 0) return;
  interruptAll();
  process.kill(process.pid, signal);
}

/** The quick way to stop it that loses nothing; Windows has no signals. */
function interrupt(child: ChildProcess): void {
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/f', '/t']);
  else child.kill('SIGINT');
}
