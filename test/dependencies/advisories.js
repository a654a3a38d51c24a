import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What every registry with advisories knows something against: a release with a prototype pollution of 2019. */
const KNOWN = { name: 'lodash', version: '4.17.4' };

/**
 * What the registry knows against the packages that a folder's lock file installs for production: name, worst severity
 * and titles. @throws Error when it cannot be asked.
 */
export async function advisories(folder) {
  const { vulnerabilities, message, error } = await npmAudit(folder);
  if (!vulnerabilities) throw new Error(message ?? error?.summary ?? 'no answer');
  return Object.values(vulnerabilities).map(({ name, severity, via }) => ({
    name,
    severity,
    titles: via.map((reason) => (typeof reason === 'string' ? `through ${reason}` : `${reason.title} ${reason.url}`)),
  }));
}

/** Whether the registry knows of what everybody knows. */
export async function seesAnything() {
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-audit-'));
  const dependencies = { [KNOWN.name]: KNOWN.version };
  const of = { name: 'known', version: '1.0.0' };
  const packages = { '': { ...of, dependencies }, [`node_modules/${KNOWN.name}`]: { version: KNOWN.version } };
  try {
    await writeFile(join(folder, 'package.json'), JSON.stringify({ ...of, dependencies }));
    await writeFile(
      join(folder, 'package-lock.json'),
      JSON.stringify({ ...of, lockfileVersion: 3, requires: true, packages }),
    );
    return (await advisories(folder)).some(({ name }) => name === KNOWN.name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** npm says what it found with an exit code; here only its words count. */
function npmAudit(cwd) {
  const args = ['audit', '--json', '--omit=dev', '--package-lock-only'];
  return new Promise((resolve, reject) => {
    execFile('npm', args, { cwd, maxBuffer: 1e8, shell: process.platform === 'win32' }, (failure, told) => {
      try {
        resolve(JSON.parse(told));
      } catch {
        reject(failure ?? new Error('npm said nothing'));
      }
    });
  });
}
