import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const BUILT = resolve('dist/portal');

/**
 * The folder of the built portal.
 * @throws Error when there is none, or when what it was built from has changed since: nobody tests yesterday's portal.
 */
export function builtPortal(): string {
  const index = join(BUILT, 'index.html');
  if (!existsSync(index)) throw new Error('The portal is not built: npm run build:portal');
  if (newest('apps/portal') > statSync(index).mtimeMs)
    throw new Error('The built portal is older than its source: npm run build:portal');
  return BUILT;
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name),
  );
  return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
