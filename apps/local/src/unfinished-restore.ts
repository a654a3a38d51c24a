import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const mark = (folder: string) => join(folder, 'restore-unfinished');

/** From here on nothing starts on the folder: what it holds may have shares in it that went out long ago. */
export async function markUnfinished(folder: string): Promise<void> {
  await writeFile(mark(folder), 'A restore into this folder has not come to its end.\n', { flush: true });
}

export async function markFinished(folder: string): Promise<void> {
  await rm(mark(folder));
}

/** @throws Error in one plain sentence when a restore into the folder was cut off. */
export function refuseUnfinished(folder: string): void {
  if (!existsSync(mark(folder))) return;
  throw new Error(`A restore into ${folder} did not come to its end; remove the folder and restore again.`);
}
