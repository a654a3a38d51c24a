import { lchown, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placePostgresData } from './postgres-data.js';
import { postgresPackage } from './postgres-package.js';
import { postgresUser } from './postgres-user.js';

/** The major version of the PostgreSQL that npm brought; a data folder is readable by its own major version alone. */
export async function embeddedPostgresMajor(): Promise<string> {
  return (await postgresPackage()).version.split('.')[0]!;
}

/** The major version that made a data folder. */
export async function postgresMajorOf(data: string): Promise<string> {
  return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
}

/**
 * Puts a copy of a database into a data folder that has none: `fill` writes its files, which then belong to whom
 * PostgreSQL runs as here, whoever owned them where they were copied.
 */
export async function restorePostgresData(folder: string, fill: (data: string) => Promise<void>): Promise<void> {
  const user = await postgresUser(null);
  await placePostgresData(folder, user, async (data) => {
    await fill(data);
    if (!user) return;
    for (const entry of await readdir(data, { recursive: true })) await lchown(join(data, entry), user.uid, user.gid);
  });
}
