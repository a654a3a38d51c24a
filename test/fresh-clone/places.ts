import { mkdtemp, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder somebody may clone into, and what is particular about their machine. */
export interface Place {
  name: string;
  /** Why this machine cannot try it. */
  missing?: string;
  /** Makes a folder that nobody else uses; the clone goes into `clone` in it. */
  make(): Promise<{ parent: string; clone: string; environment: NodeJS.ProcessEnv }>;
  /** Where it cannot work: what is said instead. */
  refusal?: RegExp;
}

const inTmp = () => mkdtemp(join(tmpdir(), 'vouchsafe-fresh-'));
const DAY_MS = 86_400_000;

async function placeNamed(name: string, environment: NodeJS.ProcessEnv = {}) {
  const parent = await inTmp();
  return { parent, clone: join(parent, name), environment };
}

export const places: Place[] = [
  {
    name: "root, in root's home",
    missing: process.getuid?.() === 0 ? undefined : 'only root can try it',
    make: async () => {
      const parent = await mkdtemp(join(homedir(), 'vouchsafe-fresh-'));
      return { parent, clone: join(parent, 'vouchsafe'), environment: {} };
    },
  },
  { name: 'a space and an ä', make: () => placeNamed("Ännes safe place, 100 % o'clock") },
  {
    name: 'no scripts of packages',
    make: async () => {
      const place = await placeNamed('vouchsafe');
      const settings = join(place.parent, 'npmrc');
      await writeFile(settings, 'ignore-scripts=true\n');
      return { ...place, environment: { npm_config_userconfig: settings } };
    },
  },
  {
    name: 'a year and more from now',
    make: async () => {
      const place = await placeNamed('vouchsafe');
      const clock = pathToFileURL(join(process.cwd(), 'test/dates/shift-clock.js'));
      return {
        ...place,
        environment: { CLOCK_AHEAD_MS: String(400 * DAY_MS), NODE_OPTIONS: `--import=${clock.href}` },
      };
    },
  },
  {
    name: 'a name with a #',
    make: () => placeNamed('vouchsafe#1'),
    refusal: /has a # or \? in its name, which the build cannot do with: move it\./,
  },
  {
    name: 'no packages to build with',
    make: () => placeNamed('vouchsafe', { NODE_ENV: 'production' }),
    refusal: /npm ci --include=dev installs them\./,
  },
];
