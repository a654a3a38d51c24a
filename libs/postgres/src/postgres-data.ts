import { access, chown, mkdir, readlink, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MACHINE_FOLDER, newMachineFolder } from './machine-folder.js';
import { PASSWORDS_FILE } from './postgres-logins.js';
import { reaches, type PostgresUser } from './postgres-user.js';

const placeIn = (folder: string) => join(folder, 'postgres');
const linkAt = (place: string) => readlink(place).catch(() => null);

/**
 * The database in the data folder, or null where there is none yet.
 * @throws Error in one plain sentence when it is another's, or has been there and is gone.
 */
export async function findPostgresData(folder: string): Promise<string | null> {
  const place = placeIn(folder);
  try {
    await access(join(place, 'PG_VERSION'));
    return await realpath(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Error(`The database in ${place} belongs to another user.`, { cause: error });
  }
  const lost = await linkAt(place);
  if (!lost) return null;
  throw new Error(
    `The database of ${folder} was in ${lost} and is no longer there; npm start -- --reset begins afresh.`,
  );
}

/** Makes the database of a data folder by `initialise`. Nothing is left behind by what fails. */
export async function createPostgresData(
  folder: string,
  user: PostgresUser | null,
  password: string,
  initialise: (data: string, passwordFile: string) => Promise<void>,
): Promise<string> {
  return placePostgresData(folder, user, async (data) => {
    const passwordFile = join(dirname(data), 'postgres-password');
    try {
      await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
      if (user) await chown(passwordFile, user.uid, user.gid);
      await initialise(data, passwordFile);
    } finally {
      await rm(passwordFile, { force: true });
    }
  });
}

/**
 * Makes a place that the user reaches and owns, has `fill` fill it, and puts it into the data folder: itself, or, where
 * the user cannot reach that, a link to one of the machine's. Nothing is left behind by what fails.
 */
export async function placePostgresData(
  folder: string,
  user: PostgresUser | null,
  fill: (data: string) => Promise<void>,
): Promise<string> {
  const home = (await reaches(user, folder)) ? folder : await newMachineFolder('data-');
  const [data, unfinished] = [placeIn(home), join(home, 'postgres-new')];
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    if (user) await chown(unfinished, user.uid, user.gid);
    await fill(unfinished);
    await rename(unfinished, data);
    if (home !== folder) await symlink(data, placeIn(folder));
  } catch (error) {
    await rm(home === folder ? unfinished : home, { recursive: true, force: true });
    throw error;
  }
  return data;
}

/** Removes the database of a data folder, wherever it is. */
export async function removePostgresData(folder: string): Promise<void> {
  const place = placeIn(folder);
  const home = dirname((await linkAt(place)) ?? place);
  if (dirname(home) === MACHINE_FOLDER) await rm(home, { recursive: true, force: true });
  for (const name of ['postgres', PASSWORDS_FILE]) await rm(join(folder, name), { recursive: true, force: true });
}
