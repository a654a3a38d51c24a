import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { knowsSchema, migrate, readConfiguration } from '#libs/platform';
import { embeddedPostgresMajor, startEmbeddedPostgres } from '#libs/postgres';
import { markFinished, markUnfinished } from '../unfinished-restore.js';
import type { Manifest } from './archive.js';
import { checkArchive } from './archive-reader.js';
import { goOn, type WentOn } from './go-on.js';
import { handOn, knownErasures, type KnownErasures } from './known-erasures.js';
import { readKeysFile } from './key-files.js';
import { refuseUsedFolder, undoUnpacking, unpackBackup } from './unpack-backup.js';

/** What is restored, and where to; the keys where the backup has them not inside. */
export interface RestoreOrder {
  file: string;
  dataDir: string;
  keys?: string;
  /** The list of erased people; that of the setting where it is not named. */
  erasures?: string;
}

/** What was restored, and what was done so that it can go on. */
export interface Restored {
  manifest: Manifest;
  organisations: WentOn[];
  erasures: KnownErasures;
}

/**
 * Makes an installation from a backup, in an empty folder: checked before anything is written, recovered by PostgreSQL,
 * brought to the newest schema, and made to go on from there. @throws Error in one plain sentence; then the folder is empty again.
 */
export async function restoreBackup(environment: NodeJS.ProcessEnv, order: RestoreOrder): Promise<Restored> {
  const { values } = readConfiguration(environment);
  if (values.databaseUrl) throw new Error('With DATABASE_URL the database is not in a data folder; unset it first.');
  const folder = resolve(order.dataDir);
  await refuseUsedFolder(folder);
  const manifest = await checkArchive(order.file);
  await refuseUnfit(manifest);
  if (manifest.sealingKeys === 'setting' && !values.secretKeys)
    throw new Error('Its installation had its keys in SECRET_KEYS: set that as it was there.');
  const keys = await keysFor(manifest, order);
  const erasures = await knownErasures(environment, order.erasures);
  await mkdir(folder, { recursive: true });
  try {
    await markUnfinished(folder);
    await unpackBackup(order.file, folder, keys);
    const organisations = await bringUp({ ...environment, DATA_DIR: folder }, folder, manifest, erasures);
    await markFinished(folder);
    return { manifest, organisations, erasures };
  } catch (error) {
    await undoUnpacking(folder);
    throw error;
  }
}

async function bringUp(
  environment: NodeJS.ProcessEnv,
  folder: string,
  { takenAt }: Manifest,
  erasures: KnownErasures,
): Promise<WentOn[]> {
  const server = await startEmbeddedPostgres(folder);
  try {
    await migrate(server.ownerUrl);
    await handOn(erasures, environment);
    const onIt = { ...environment, DATABASE_URL: server.applicationUrl };
    return await goOn(onIt, new Date(takenAt), erasures.listed ?? []);
  } finally {
    await server.stop();
  }
}

async function refuseUnfit({ postgres, schema, version }: Manifest): Promise<void> {
  const here = await embeddedPostgresMajor();
  if (postgres !== here)
    throw new Error(
      `It was made by PostgreSQL ${postgres}, and this version brings ${here}: restore it with ${version}.`,
    );
  if (!knowsSchema(schema)) throw new Error(`It was made by a newer version, ${version}; restore it with that one.`);
}

async function keysFor(manifest: Manifest, { keys }: RestoreOrder): Promise<Record<string, string>> {
  if (manifest.keys === 'inside') {
    if (keys) throw new Error('This backup has its keys inside; leave --keys out.');
    return {};
  }
  if (!keys) throw new Error('Its keys were kept apart when it was made: name their file with --keys.');
  return readKeysFile(keys);
}
