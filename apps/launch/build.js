import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the two halves of a build write last. */
const LAST = ['dist/.built.json', 'dist/portal/index.html'];

export const isBuilt = () => LAST.every((file) => existsSync(join(root, file)));

/** Builds the server and the portal. @throws Error in one plain sentence. */
export function build() {
  refuseToBuild();
  const words = ['run', 'build', '--silent'];
  const { status } = env.npm_execpath
    ? spawnSync(execPath, [env.npm_execpath, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0) throw new Error('Vouchsafe could not be built; the reason stands above.');
}

function refuseToBuild() {
  if (/[#?]/.test(root)) throw new Error(`${root} has a # or ? in its name, which the build cannot do with: move it.`);
  const has = (name) => existsSync(join(root, 'node_modules', name));
  if (!has('@swc/core') || !has('vite')) {
    throw new Error(
      'npm has left out the packages that the build needs (NODE_ENV=production does that, and --omit=dev): npm ci --include=dev installs them.',
    );
  }
  try {
    mkdirSync(join(root, 'dist'), { recursive: true });
    accessSync(join(root, 'dist'), constants.W_OK);
  } catch {
    throw new Error(`${join(root, 'dist')} cannot be written, so nothing can be built there.`);
  }
}
