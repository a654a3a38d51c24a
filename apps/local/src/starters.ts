import { spawnSync } from 'node:child_process';
import { lives } from './system-processes.js';

const EVERY_MS = 500;

/**
 * Calls `then` once when what started this process through npm has ended: npm is gone without a word when it is hung up
 * or killed, and hands a SIGTERM to the shell that runs its script, which ends and leaves us behind. Started in any
 * other way, as with `nohup node …`, a process outlives who started it, as it should.
 * @returns whether there is such an end to wait for.
 */
export function whenStarterEnds(then: () => void): boolean {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return false;
  const parent = process.ppid;
  const npm = npmAbove(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === null || lives(npm))) return;
    clearInterval(timer);
    then();
  }, EVERY_MS);
  timer.unref();
  return true;
}

/** Where a shell stands between npm and us, npm's id; a shell that made way for us leaves npm itself as our parent. */
function npmAbove(parent: number): number | null {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(parent)], { encoding: 'utf8' });
  const [, above, command] = /^\s*(\d+)\s+(\S.*?)\s*$/.exec(stdout ?? '') ?? [];
  return above && command && /(^|\/|-)(ba|da|z|k)?sh$/.test(command) ? Number(above) : null;
}
