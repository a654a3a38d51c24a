import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Configuration } from './configuration.js';
import { generateSecretKeys } from './settings.js';
import { newToken } from './tokens.js';

/**
 * For programs beside the product: what they sealed under keys of their own, the product could never open.
 * @throws Error saying what to set, where there are no keys yet.
 */
export async function refuseWithoutKeys({ values }: Configuration): Promise<void> {
  if (values.secretKeys) return;
  const folder = resolve(values.dataDir);
  const there = await readFile(join(folder, 'secret-keys')).catch(() => null);
  if (there) return;
  throw new Error(
    `There are no keys in ${folder}. Set SECRET_KEYS to those of the running product, or DATA_DIR to its data folder, where it keeps them; without them nobody could sign in.`,
  );
}

/** The keys from `SECRET_KEYS`, or those generated on the first run and kept in the data folder, readable by its owner only. */
export async function loadSecretKeys(configuration: Configuration): Promise<string> {
  if (configuration.values.secretKeys) return configuration.values.secretKeys;
  const folder = configuration.values.dataDir;
  const file = join(folder, 'secret-keys');
  await mkdir(folder, { recursive: true });
  // A link appears whole or not at all, and only once: of several starting processes one wins, and all read its keys.
  const draft = `${file}.${process.pid}.${newToken()}`;
  await writeFile(draft, generateSecretKeys(), { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  return (await readFile(file, 'utf8')).trim();
}
