import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { removePostgresData, restorePostgresData } from '#libs/postgres';
import { MANIFEST } from './archive.js';
import { readArchive } from './archive-reader.js';

/** @throws Error in one plain sentence when the folder holds anything. */
export async function refuseUsedFolder(folder: string): Promise<void> {
  const held = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Error(`The folder ${folder} cannot be used: ${error.code}.`, { cause: error });
  });
  if (held.length > 0) throw new Error(`The folder ${folder} is not empty; a backup is restored into one that is.`);
}

/** Writes an archive that was checked, and the keys that were kept apart, into an empty data folder. */
export async function unpackBackup(file: string, folder: string, keys: Record<string, string>): Promise<void> {
  await restorePostgresData(folder, (data) =>
    readArchive(file, async ({ name, kind, bytes }) => {
      if (name === MANIFEST) return;
      const [top, ...rest] = name.split('/');
      const place = top === 'postgres' ? join(data, ...rest) : join(folder, name);
      await mkdir(kind === 'folder' ? place : dirname(place), { recursive: true, mode: 0o700 });
      // PostgreSQL brings its own files to the disk when it recovers.
      const flush = top !== 'postgres';
      if (kind === 'file') await pipeline(bytes, createWriteStream(place, { mode: 0o600, flags: 'wx', flush }));
    }),
  );
  for (const [name, text] of Object.entries(keys))
    await writeFile(join(folder, name), text, { mode: 0o600, flag: 'wx', flush: true });
}

/** Empties the folder again of a restore that did not come to its end. */
export async function undoUnpacking(folder: string): Promise<void> {
  await removePostgresData(folder);
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}
