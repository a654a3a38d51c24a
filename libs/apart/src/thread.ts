import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '#libs/kernel';
import type { Outcome } from './run-apart.js';

const { module, name, given } = workerData as { module: string; name: string; given: unknown[] };

parentPort?.postMessage(await outcome());

async function outcome(): Promise<Outcome> {
  try {
    const exported = (await import(module)) as Record<string, (...given: unknown[]) => unknown>;
    return { returned: await exported[name]!(...given) };
  } catch (error) {
    if (!(error instanceof DomainError)) return { failed: error instanceof Error ? (error.stack ?? '') : typeof error };
    const { kind, code, detail, errors } = error;
    return { refused: { kind, code, detail, errors } };
  }
}
