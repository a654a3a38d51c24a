import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

/** Where this machine keeps what another user than ourselves must reach; it outlives a restart. */
export const MACHINE_FOLDER = '/var/lib/vouchsafe';

/** A new folder there, which everybody may enter. @throws Error in one plain sentence. */
export async function newMachineFolder(prefix: string): Promise<string> {
  try {
    const created = await mkdir(MACHINE_FOLDER, { recursive: true });
    // Whoever is careful with new files would otherwise keep others out of this one too.
    if (created) await chmod(MACHINE_FOLDER, 0o755);
    const folder = await mkdtemp(join(MACHINE_FOLDER, prefix));
    await chmod(folder, 0o755);
    return folder;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `PostgreSQL does not run as root, and ${MACHINE_FOLDER}, where its user could reach it, cannot be written (${code}); ` +
        'start as another user, or name a PostgreSQL in DATABASE_URL.',
      { cause: error },
    );
  }
}
