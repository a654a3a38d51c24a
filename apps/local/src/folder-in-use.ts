import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lives, seen } from './system-processes.js';

const PATIENCE_MS = 20_000;

/**
 * PostgreSQL leaves `postmaster.pid` behind when the machine goes down; it sorts that out by itself. While its process
 * lives, another instance is using the folder; unless that was killed and left its database to nobody: it is ended then.
 * @throws Error in one plain sentence when the folder is in use, or what was left does not end.
 */
export async function takeFolder(databaseFolder: string): Promise<void> {
  const lock = await readFile(join(databaseFolder, 'postmaster.pid'), 'utf8').catch(() => null);
  const pid = Number(lock?.split('\n')[0]);
  if (!pid || !lives(pid)) return;
  const found = seen(pid);
  if (found && !found.command.includes('postgres')) return;
  const parent = found && seen(found.parent);
  // Whose parent cannot be seen may be somebody's: it is left alone.
  if (!parent || isOurs(parent.command))
    throw new Error(
      `Another instance (process ${pid}) is using this data folder; stop it first, or choose another with DATA_DIR.`,
    );
  console.error('The last run was killed and its database went on; it is stopped first.');
  await end(pid);
}

/** The quick way to stop it that loses nothing. */
async function end(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    if (!lives(pid)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The database of the last run (process ${pid}) does not stop; end it by hand.`);
}

/** Whatever starts a database of ours is Node; whom the system gives what has lost its parent is not. */
function isOurs(command: string): boolean {
  return /(?:^|\/)node$/.test(command.split(' ')[0]!) || command.startsWith(process.execPath);
}
