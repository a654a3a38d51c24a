import { Worker } from 'node:worker_threads';
import { DomainError, say, type ErrorKind, type FieldProblem, type Sentence } from '#libs/kernel';

/** At once; the others wait, so that many files take no more memory than a few. */
const MOST_THREADS = 2;
/** What is not read by then is not meant to be. */
const PATIENCE_MS = 30_000;
const MEMORY_MB = 512;

/** What a thread tells when it is done. */
export type Outcome =
  | { returned: unknown }
  | { refused: { kind: ErrorKind; code: string; detail: Sentence; errors: FieldProblem[] } }
  | { failed: string };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs an exported function of a module in a thread of its own and answers what it returns, so that reading what somebody
 * sent keeps nobody else waiting. What goes in and comes out is copied: plain values only.
 * @throws DomainError what the function throws of that kind, and `takes_too_long` when it does not end.
 */
export async function runApart<F extends (...given: never[]) => unknown>(
  module: string,
  name: string,
  ...given: Parameters<F>
): Promise<Awaited<ReturnType<F>>> {
  if (running >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    const outcome = await inThread({ module, name, given });
    if ('returned' in outcome) return outcome.returned as Awaited<ReturnType<F>>;
    if ('failed' in outcome) throw new Error(outcome.failed);
    const { kind, code, detail, errors } = outcome.refused;
    throw new DomainError(kind, code, detail, errors);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function inThread(workerData: object): Promise<Outcome> {
  const thread = new Worker(new URL('./thread.js', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      late = setTimeout(() => reject(tooLong()), PATIENCE_MS);
      thread.once('message', resolve);
      thread.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : error),
      );
      thread.once('exit', (code) => reject(new Error(`The thread ended with ${code}.`)));
    });
  } finally {
    clearTimeout(late);
    void thread.terminate();
  }
}

function tooLong(): DomainError {
  const detail = say('This takes too long to read; send less at once.');
  return new DomainError('too_large', 'takes_too_long', detail, [{ field: 'file', message: detail }]);
}
