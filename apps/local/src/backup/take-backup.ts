import { access, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Clock } from '#libs/kernel';
import { LedgerHeads, LedgerModule } from '#libs/ledger';
import { PlatformModule, readConfiguration, schemaOf, type Configuration } from '#libs/platform';
import { attachPostgres, copyPostgresData, postgresMajorOf, type RunningPostgres } from '#libs/postgres';
import { FOLDERS, type Manifest } from './archive.js';
import { ArchiveWriter } from './archive-writer.js';
import { readKeys, writeKeys } from './key-files.js';
import { productVersion } from './product-version.js';
import { withinContext } from './within-context.js';

/** Where a backup goes; its keys into the archive, or into a file of their own. */
export interface BackupOrder {
  out: string;
  keys?: string;
}

/**
 * Copies an installation on the embedded PostgreSQL, while it runs or not, into one archive: the database as of the end
 * of the copy, then the clicks that it has not yet, media and keys. The list of erased people is left out: it must outlive every backup.
 * @throws Error in one plain sentence; then no archive is there.
 */
export async function takeBackup(environment: NodeJS.ProcessEnv, order: BackupOrder): Promise<Manifest> {
  const configuration = readConfiguration(environment);
  if (configuration.values.databaseUrl)
    throw new Error('The database is the one in DATABASE_URL; the README says how such an installation is backed up.');
  const folder = resolve(configuration.values.dataDir);
  await access(folder).catch(() => {
    throw new Error(`There is no data folder ${folder}; DATA_DIR names the one you mean.`);
  });
  const server = await attachPostgres(folder);
  try {
    const archive = new ArchiveWriter(order.out);
    try {
      return await write(archive, server, configuration, environment, folder, order);
    } catch (error) {
      await archive.giveUp();
      throw error;
    }
  } finally {
    await server.leave();
  }
}

async function write(
  archive: ArchiveWriter,
  server: RunningPostgres,
  configuration: Configuration,
  environment: NodeJS.ProcessEnv,
  folder: string,
  order: BackupOrder,
): Promise<Manifest> {
  const schema = await schemaOf(server.ownerUrl);
  const into = (name: string) => `postgres/${name}`;
  const target = {
    folder: (name: string) => archive.folder(into(name)),
    file: (name: string, path: string) => archive.file(into(name), path),
    text: (name: string, text: string) => archive.text(into(name), text),
  };
  const ledger = await copyPostgresData(server, target, async () =>
    // An installation that waits for its upgrade is copied as it is.
    schema.current ? readLedger(environment, server, folder) : { takenAt: new Date(), organisations: [] },
  );
  // After the database, so that whatever it names is there.
  const elsewhere: Record<string, string> = { clicks: configuration.clickJournalDir };
  for (const name of FOLDERS) await addFolder(archive, name, elsewhere[name] ?? join(folder, name));
  const keys = await readKeys(folder);
  if (order.keys) await writeKeys(order.keys, keys);
  else for (const [name, text] of Object.entries(keys)) await archive.text(name, text);
  return archive.finish({
    format: 1,
    version: await productVersion(),
    schema: schema.newest,
    postgres: await postgresMajorOf(server.data),
    takenAt: ledger.takenAt.toISOString(),
    keys: order.keys ? 'apart' : 'inside',
    sealingKeys: configuration.values.secretKeys ? 'setting' : 'file',
    organisations: ledger.organisations,
  });
}

async function readLedger(environment: NodeJS.ProcessEnv, server: RunningPostgres, folder: string) {
  const configuration = readConfiguration({ ...environment, DATABASE_URL: server.applicationUrl, DATA_DIR: folder });
  return withinContext([PlatformModule.forRoot(configuration), LedgerModule], async (context) => {
    const heads = await context.get(LedgerHeads).all();
    const organisations = heads.map(({ organisationId: id, ...head }) => ({ id, ...head }));
    return { takenAt: context.get<Clock>(Clock).now(), organisations };
  });
}

async function addFolder(archive: ArchiveWriter, name: string, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!entries) return;
  await archive.folder(name);
  for (const entry of entries) {
    const [inside, place] = [`${name}/${entry.name}`, join(path, entry.name)];
    if (entry.isDirectory()) await addFolder(archive, inside, place);
    else if (entry.isFile()) await archive.file(inside, place);
  }
}
