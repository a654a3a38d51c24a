import { fork } from 'node:child_process';
import { whenStarterEnds } from './starters.js';

/**
 * Runs the product in a process group of its own, so that Ctrl-C reaches only this process and the rest can be
 * stopped in order: first the apps, then the database under them.
 */
const child = fork(new URL('./run.js', import.meta.url), process.argv.slice(2), { stdio: 'inherit', detached: true });
let asked = false;

function stop(): void {
  if (!asked && child.connected) child.send('stop');
  asked = true;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
whenStarterEnds(stop);
child.once('exit', (code) => process.exit(code ?? 1));
