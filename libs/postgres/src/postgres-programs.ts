import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, chmod, copyFile, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MACHINE_FOLDER, newMachineFolder } from './machine-folder.js';
import { postgresPackage } from './postgres-package.js';
import { as, type PostgresUser } from './postgres-user.js';

const run = promisify(execFile);
const ENDING = process.platform === 'win32' ? '.exe' : '';

/** PostgreSQL's programs, ready to run; `copy` is where they lie when their user could not reach them otherwise. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  copy: string | null;
}

/** @throws Error in one plain sentence when they cannot be had, or do not run here. */
export async function postgresPrograms(user: PostgresUser | null): Promise<PostgresPrograms> {
  const { folder, version } = await postgresPackage();
  const here = programsIn(folder);
  let trouble = await whyNotRunning(here, user);
  if (!trouble) return here;
  if (user) {
    const copy = await copyOnce(folder, `postgresql-${version}`);
    const there = { ...programsIn(copy), copy };
    trouble = await whyNotRunning(there, user);
    if (!trouble) return there;
  }
  throw new Error(`The embedded PostgreSQL does not run here: ${trouble}; name another one in DATABASE_URL.`);
}

function programsIn(folder: string): PostgresPrograms {
  return { initdb: join(folder, `bin/initdb${ENDING}`), postgres: join(folder, `bin/postgres${ENDING}`), copy: null };
}

/** Tried, since rights, libraries and the system itself all have a say. */
async function whyNotRunning({ postgres }: PostgresPrograms, user: PostgresUser | null): Promise<string | null> {
  try {
    await run(postgres, ['--version'], as(user));
    return null;
  } catch (error) {
    const { code, message, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOENT' && existsSync(postgres)) return 'it is made for systems with glibc, unlike this one';
    return stderr?.trim().split('\n')[0] || message;
  }
}

/** Whoever comes at the same time finds all of it or nothing. */
async function copyOnce(from: string, name: string): Promise<string> {
  const copy = join(MACHINE_FOLDER, name);
  if (existsSync(copy)) return copy;
  const unfinished = await newMachineFolder(`${name}-`);
  try {
    await copyTree(from, unfinished);
    // Another may have been quicker; then its copy is used.
    await rename(unfinished, copy).catch(() => access(copy));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`PostgreSQL's programs could not be copied to ${copy}: ${code}.`, { cause: error });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/** A copy that everybody may read and run. */
async function copyTree(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
      continue;
    }
    if (entry.isDirectory()) await mkdir(target).then(() => copyTree(source, target));
    else await copyFile(source, target);
    await chmod(target, 0o755);
  }
}
