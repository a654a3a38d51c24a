import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isBuilt, root } from './build.js';

/**
 * Runs one of the product's programs: `node apps/launch/launch.js tour/src/main.js …`. What npm has left out, as it does
 * where it may run no scripts, is built first; without a program, that is all (`--anew` builds in any case).
 */
const [program] = process.argv.slice(2);

try {
  makeReady();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (program && program !== '--anew') run();

function makeReady() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Vouchsafe needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  if (!existsSync(join(root, 'node_modules'))) throw new Error('The packages are not installed yet: npm ci does it.');
  if (program === '--anew') return build();
  if (isBuilt()) return;
  console.error('Building what npm left out, once.');
  build();
}

function run() {
  process.argv.splice(2, 1);
  import(pathToFileURL(join(root, 'dist/apps', program))).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error(`Something that Vouchsafe needs is not there: npm ci brings it. (${error.message})`);
    process.exitCode = 1;
  });
}
