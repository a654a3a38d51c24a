import { spawnSync } from 'node:child_process';

/** Whether a process of this id runs, ours or somebody else's. */
export function lives(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process's parent and what it was started as, as `ps` tells of it; null where it tells nothing. */
export function seen(id: number): { parent: number; command: string } | null {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(id)], { encoding: 'utf8' });
  const [, parent, command] = /^\s*(\d+)\s+(\S.*?)\s*$/.exec(stdout ?? '') ?? [];
  return parent && command ? { parent: Number(parent), command } : null;
}
