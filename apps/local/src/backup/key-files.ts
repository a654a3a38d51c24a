import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_FILES } from './archive.js';

/** The key files of a data folder, by name, as far as they are there. */
export async function readKeys(folder: string): Promise<Record<string, string>> {
  const keys: Record<string, string> = {};
  for (const name of KEY_FILES) {
    const text = await readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text !== null) keys[name] = text;
  }
  return keys;
}

/** Writes them into one file, for its owner alone; it is there whole or not at all. */
export async function writeKeys(path: string, keys: Record<string, string>): Promise<void> {
  const half = `${path}.${process.pid}.unfinished`;
  try {
    await writeFile(half, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await rename(half, path);
  } finally {
    await rm(half, { force: true });
  }
}

/** What `writeKeys` wrote. @throws Error in one plain sentence. */
export async function readKeysFile(path: string): Promise<Record<string, string>> {
  try {
    const keys = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
    const wrong = Object.entries(keys).find(([name, text]) => !KEY_FILES.includes(name) || typeof text !== 'string');
    if (wrong) throw new Error(`it holds ${wrong[0]}`);
    return keys;
  } catch (error) {
    throw new Error(`${path} is not a file of keys: ${(error as Error).message}.`, { cause: error });
  }
}
