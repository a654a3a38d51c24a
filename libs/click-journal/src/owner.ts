import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** How often a process shows that it lives. */
export const BEAT_MS = 5_000;
/** Who has not shown for so long that it lives is dead. */
export const DEAD_MS = 60_000;
/** Who could not show it for so long, because it stood still, takes another name: its old one may be given up for dead. */
export const STALE_MS = 20_000;

/** A name that no other process has or had, by which those beside it can see whether it still runs. */
export function ownName(): string {
  return [place(), process.pid, startOf(process.pid) ?? 0, randomBytes(4).toString('hex')].join('-');
}

/** Whether it is a name that a process gave itself: what else lies in the folder is somebody else's. */
export function isName(name: string): boolean {
  return /^[0-9a-f]{12}-\d+-\d+-[0-9a-f]{8}$/.test(name);
}

/**
 * Whether the process of this name is gone. One that runs in another container cannot be seen: it is gone when it has
 * not shown for a minute that it lives.
 */
export function isGone(name: string, lastBeat: number, now: number): boolean {
  if (now - lastBeat > DEAD_MS) return true;
  const [where, pid, start] = name.split('-');
  return where === place() && startOf(Number(pid)) !== Number(start);
}

let known: string | undefined;

/** The machine since it started, and the part of its processes that we see: within it, process ids mean the same. */
function place(): string {
  known ??= createHash('sha256')
    .update([hostname(), read(() => bootId()), read(() => readlinkSync('/proc/self/ns/pid'))].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return known;
}

const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

/** When a process started, in ticks since the machine did; null where none runs; 0 where that cannot be told, and it runs. */
function startOf(pid: number): number | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === '') return 0;
  // The second field may hold spaces and brackets; the third is Z of one that has ended, and nobody has asked how.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? null : Number(fields[19]);
}

function read(what: () => string): string {
  try {
    return what();
  } catch {
    return '';
  }
}
