import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * PostgreSQL leaves `postmaster.pid` behind when the machine goes down; it sorts that out by itself. While its process
 * lives, another instance is using the folder.
 * @throws Error in one plain sentence when it does.
 */
export async function refuseFolderInUse(databaseFolder: string): Promise<void> {
  const lock = await readFile(join(databaseFolder, 'postmaster.pid'), 'utf8').catch(() => null);
  const pid = Number(lock?.split('\n')[0]);
  if (!pid || !isRunning(pid)) return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
  if (command.includes('postgres')) {
    throw new Error(
      `Another instance (process ${pid}) is using this data folder; stop it first, or choose another with DATA_DIR.`,
    );
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
