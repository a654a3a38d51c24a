import { DomainError } from '#libs/kernel';
import type { Outcome, Task } from './run-apart.js';

/** What a thread does for each task; what is refused is told as a value, since errors lose their kind on the way. */
export default async function run({ module, name, given }: Task): Promise<Outcome> {
  try {
    const exported = (await import(module)) as Record<string, (...given: unknown[]) => unknown>;
    return { returned: await exported[name]!(...given) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { kind, code, detail, errors } = error;
    return { refused: { kind, code, detail, errors } };
  }
}
