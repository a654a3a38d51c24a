import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from './configuration.js';
import { generateSecretKeys } from './settings.js';

/** The keys from `SECRET_KEYS`, or those generated on the first run and kept in the data folder, readable by its owner only. */
export async function loadSecretKeys(configuration: Configuration): Promise<string> {
  if (configuration.values.secretKeys) return configuration.values.secretKeys;
  const folder = configuration.values.dataDir;
  const file = join(folder, 'secret-keys');
  await mkdir(folder, { recursive: true });
  // `wx` lets exactly one of several starting processes create the file; the others read it.
  await writeFile(file, generateSecretKeys(), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}
