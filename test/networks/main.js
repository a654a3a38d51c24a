import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Runs the specs that speak to servers of others, whose packages go into a folder that nothing else reads. */
const ROOT = join(import.meta.dirname, '../..');
const SERVERS = join(ROOT, 'dist/networks');
const DONE = join(SERVERS, '.installed');

mkdirSync(SERVERS, { recursive: true });
for (const file of ['package.json', 'package-lock.json', 'start-server.js']) {
  copyFileSync(join(import.meta.dirname, 'reference-server', file), join(SERVERS, file));
}
const lock = readFileSync(join(SERVERS, 'package-lock.json'), 'utf8');
if (!existsSync(DONE) || readFileSync(DONE, 'utf8') !== lock) {
  run('npm', ['ci', '--no-audit', '--no-fund'], SERVERS);
  writeFileSync(DONE, lock);
}
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
run(process.execPath, [jest, '--config', join(import.meta.dirname, 'jest.config.js'), ...process.argv.slice(2)], ROOT);

function run(command, words, cwd) {
  const { status } = spawnSync(command, words, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
