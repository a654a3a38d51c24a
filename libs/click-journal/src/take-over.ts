import { readdir, rename, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnFolder } from './own-folder.js';
import { isGone, isName } from './owner.js';

/**
 * Takes over what processes that are gone have left in a journal. Of several who try, each file goes to one.
 * @param into is asked for once there is something. @returns the paths the files have there.
 */
export async function takeOver(journal: string, into: () => OwnFolder): Promise<string[]> {
  const taken: string[] = [];
  for (const name of (await readdir(journal).catch(ignoreMissing)) ?? []) {
    if (!isName(name)) continue;
    const theirs = join(journal, name);
    const found = await stat(theirs).catch(ignoreMissing);
    if (!found?.isDirectory() || !isGone(name, found.mtimeMs, Date.now())) continue;
    for (const file of ((await readdir(theirs).catch(ignoreMissing)) ?? []).sort()) {
      const here = into().pathOf(name, file);
      if (await rename(join(theirs, file), here).then(() => true, ignoreMissing)) taken.push(here);
    }
    await rmdir(theirs).catch(() => undefined);
  }
  return taken;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
