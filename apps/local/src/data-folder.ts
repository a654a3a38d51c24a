import { constants } from 'node:fs';
import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { removePostgresData } from '#libs/postgres';
import { takeFolder } from './folder-in-use.js';
import { refuseUnfinished } from './unfinished-restore.js';

const OURS = ['secret-keys', 'clicks', 'media', 'sandbox', 'restore-unfinished'];

/**
 * Makes sure the data folder can be written, and empties it of what is ours when asked to begin afresh.
 * @throws Error in one plain sentence.
 */
export async function prepareDataFolder(folder: string, reset: boolean): Promise<string> {
  const path = resolve(folder);
  try {
    await makeFolder(path);
    await access(path, constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(`The data folder ${path} cannot be written; choose another with DATA_DIR.`);
  }
  await takeFolder(join(path, 'postgres'));
  if (reset) {
    await removePostgresData(path);
    const present = await readdir(path);
    for (const name of OURS.filter((one) => present.includes(one)))
      await rm(join(path, name), { recursive: true, force: true });
  }
  refuseUnfinished(path);
  return path;
}

/** Step by step, since Node's own recursive way never returns where the system takes no folders, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}
