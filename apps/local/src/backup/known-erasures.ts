import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ErasureList, type Erasure } from '#libs/people';
import { readConfiguration } from '#libs/platform';

/** The list of erased people as a restore finds it. */
export interface KnownErasures {
  path: string;
  /** Null where there is no such list. */
  listed: Erasure[] | null;
}

/** The list that was named, or that of the setting where there is one. @throws Error when the one named cannot be read. */
export async function knownErasures(environment: NodeJS.ProcessEnv, named?: string): Promise<KnownErasures> {
  const path = resolve(named ?? readConfiguration(environment).erasureList);
  if (!named && !existsSync(path)) return { path, listed: null };
  try {
    return { path, listed: await ErasureList.read(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`The list of erased people in ${path} cannot be read: ${code}.`, { cause: error });
  }
}

/** Hands the list on to an installation that keeps one of its own. */
export async function handOn({ path, listed }: KnownErasures, environment: NodeJS.ProcessEnv): Promise<void> {
  const own = new ErasureList(readConfiguration(environment));
  if (listed && resolve(own.path) !== path) await own.add(...listed);
}

/** What came of it, in a plain sentence. */
export function tellErasures({ path, listed }: KnownErasures, erased: number): string {
  if (!listed)
    return `There is no list of erased people in ${path}: whoever was erased after the backup is back. Name the list with --erasures if there is one.`;
  const people = erased === 1 ? '1 person was' : `${erased} people were`;
  return `By the list of erased people in ${path}, ${people} erased again.`;
}
