import { transformFile, version } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = ['apps', 'libs', 'test'];
const BUILT = 'dist';
const RECORD = join(BUILT, '.built.json');

/**
 * Makes `dist` what the sources say now: compiles and copies what has changed, by content, and removes what no source
 * stands for any more. Types are not checked. The portal's page has a build of its own in `dist/portal`.
 * @throws Error when a file cannot be compiled, with its place.
 */
export async function bringUpToDate() {
  const before = await record();
  const settings = await digestOf(['.swcrc', relative(ROOT, import.meta.filename)], version);
  const now = { settings, outputs: {} };
  await Promise.all(
    SOURCES.flatMap(filesIn).map(async (source) => {
      const output = outputOf(source);
      if (!output) return;
      const digest = await digestOf([source]);
      now.outputs[output] = digest;
      const stands =
        before.settings === settings && before.outputs[output] === digest && existsSync(join(ROOT, output));
      if (!stands) await build(source, output);
    }),
  );
  await removeAllBut(now.outputs);
  await writeFile(join(ROOT, RECORD), JSON.stringify(now));
}

/** Where a source is built to; of the portal only what its specs can run without a browser. */
export function outputOf(source) {
  if (source.endsWith('.d.ts')) return undefined;
  if (source.endsWith('.ts')) return join(BUILT, source.replace(/\.ts$/, '.js'));
  return source.startsWith('apps/portal/') ? undefined : join(BUILT, source);
}

async function build(source, output) {
  const target = join(ROOT, output);
  await mkdir(dirname(target), { recursive: true });
  if (!source.endsWith('.ts')) return copyFile(join(ROOT, source), target);
  const { code, map } = await transformFile(join(ROOT, source), {
    cwd: ROOT,
    sourceFileName: relative(dirname(target), join(ROOT, source)),
  });
  await writeFile(`${target}.map`, map);
  await writeFile(target, `${code}\n//# sourceMappingURL=${basename(target)}.map`);
}

async function removeAllBut(outputs) {
  const stale = SOURCES.flatMap((folder) => filesIn(join(BUILT, folder))).filter(
    (file) => !(file.replace(/\.map$/, '') in outputs),
  );
  await Promise.all(stale.map((file) => rm(join(ROOT, file))));
  // A folder of packs is read by its folders: an empty one would be a pack without rules.
  for (let folder of new Set(stale.map((file) => dirname(join(ROOT, file)))))
    for (; existsSync(folder) && readdirSync(folder).length === 0; folder = dirname(folder)) rmdirSync(folder);
}

/** Paths relative to the root of all files in a folder. */
function filesIn(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

async function digestOf(files, ...words) {
  const hash = createHash('sha1');
  for (const file of files) hash.update(await readFile(join(ROOT, file)));
  for (const word of words) hash.update(word);
  return hash.digest('base64');
}

async function record() {
  try {
    return JSON.parse(await readFile(join(ROOT, RECORD), 'utf8'));
  } catch {
    return { settings: '', outputs: {} };
  }
}
