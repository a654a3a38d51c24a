import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { DomainError, say, type ErrorKind, type FieldProblem, type Sentence } from '#libs/kernel';

/** At once; the others wait, so that many files take no more memory than a few. */
const MOST_THREADS = 2;
/** What is not read by then is not meant to be. */
const PATIENCE_MS = 30_000;
const MEMORY_MB = 512;
/** A thread takes about a second to load what it runs; so it stays for whatever comes next. */
const IDLE_MS = 15_000;

export interface Task {
  module: string;
  name: string;
  given: unknown[];
}

/** What a thread tells when it is done. */
export type Outcome =
  { returned: unknown } | { refused: { kind: ErrorKind; code: string; detail: Sentence; errors: FieldProblem[] } };

let threads: Piscina<Task, Outcome> | undefined;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs an exported function of a module in another thread and answers what it returns, so that reading what somebody
 * sent keeps nobody else waiting. What goes in and comes out is copied: plain values only. A thread that takes too long
 * or too much memory is ended; others are used again, so the function keeps nothing between calls.
 * @throws DomainError what the function throws of that kind, and `takes_too_long` when it does not end.
 */
export async function runApart<F extends (...given: never[]) => unknown>(
  module: string,
  name: string,
  ...given: Parameters<F>
): Promise<Awaited<ReturnType<F>>> {
  // Who waits is counted here: patience begins with the work.
  if (running >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    const outcome = await inThread({ module, name, given });
    if ('returned' in outcome) return outcome.returned as Awaited<ReturnType<F>>;
    const { kind, code, detail, errors } = outcome.refused;
    throw new DomainError(kind, code, detail, errors);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function inThread(task: Task): Promise<Outcome> {
  threads ??= new Piscina<Task, Outcome>({
    filename: fileURLToPath(new URL('./thread.js', import.meta.url)),
    minThreads: 0,
    maxThreads: MOST_THREADS,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const late = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await threads.run(task, { signal: late });
  } catch (error) {
    if (late.aborted || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') throw tooLong();
    throw error;
  }
}

function tooLong(): DomainError {
  const detail = say('This takes too long to read; send less at once.');
  return new DomainError('too_large', 'takes_too_long', detail, [{ field: 'file', message: detail }]);
}
