import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loginOf, loadPasswords } from './postgres-logins.js';
import { findPostgresData } from './postgres-data.js';

/** A PostgreSQL of ours that another process runs. */
export interface RunningPostgres {
  data: string;
  ownerUrl: string;
  applicationUrl: string;
}

/** The server that runs on the database of a data folder, or null when none does: its lock file tells its port. */
export async function findRunningPostgres(folder: string): Promise<RunningPostgres | null> {
  const data = await findPostgresData(folder);
  const lock = data && (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => null));
  if (!data || !lock) return null;
  const [pid, , , port] = lock.split('\n').map(Number);
  if (!pid || !port || !isRunning(pid)) return null;
  const passwords = await loadPasswords(folder);
  return { data, ownerUrl: loginOf('owner', passwords, port), applicationUrl: loginOf('application', passwords, port) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
