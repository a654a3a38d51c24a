import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Another user than ourselves, whom PostgreSQL runs as. */
export interface PostgresUser {
  name: string;
  uid: number;
  gid: number;
}

/**
 * Whom PostgreSQL runs as: ourselves (null), unless we are root, whom it refuses. Then whoever owns the data there is,
 * else a user that machines have anyway.
 * @throws Error in one plain sentence when there is none.
 */
export async function postgresUser(data: string | null): Promise<PostgresUser | null> {
  if (process.getuid?.() !== 0) return null;
  if (data) {
    const { uid, gid } = await stat(data);
    return { name: (await idOf(['-un', String(uid)])) ?? `user ${uid}`, uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [await idOf(['-u', name]), await idOf(['-g', name])];
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no user postgres or nobody to run it as; ' +
      'start as another user, or name a PostgreSQL in DATABASE_URL.',
  );
}

/** How a program is started as the user: from a folder that everybody may be in. */
export function as(user: PostgresUser | null): { uid?: number; gid?: number; cwd?: string } {
  return user ? { uid: user.uid, gid: user.gid, cwd: '/' } : {};
}

/** Whether the user may enter the folder: tried, since what lies above it decides too. */
export async function reaches(user: PostgresUser | null, folder: string): Promise<boolean> {
  if (!user) return true;
  return run('/bin/sh', ['-c', 'cd -- "$0"', folder], as(user)).then(
    () => true,
    () => false,
  );
}

function idOf(words: string[]): Promise<string | null> {
  return run('id', words).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}
