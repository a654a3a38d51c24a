import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtPortal } from '../support/built-portal.js';

/** One built file, by the source it was made of, as Vite's manifest tells it. */
interface Built {
  file: string;
  imports?: string[];
}

const kB = 1_000;
const ENTRY = 'index.html';
const words = (language: string, ...rooms: string[]) => rooms.map((room) => `src/locales/${language}/${room}.json`);
/** What every screen needs before it stands. */
const always = (language: string) => [ENTRY, ...words(language, 'shell', 'parts', 'words', 'problems')];
const LANGUAGES = readdirSync('apps/portal/src/locales');

describe('what a browser fetches before a screen stands', () => {
  let portal: string;
  let manifest: Record<string, Built>;

  beforeAll(async () => {
    portal = builtPortal();
    manifest = JSON.parse(await readFile(join(portal, '.vite/manifest.json'), 'utf8'));
  });

  /** The files of these sources and of all they import at once. */
  function filesOf(sources: string[], found = new Set<string>()): Set<string> {
    for (const source of sources) {
      const built = manifest[source];
      if (!built) throw new Error(`${source} is no longer built into a file of its own`);
      if (found.has(built.file)) continue;
      found.add(built.file);
      filesOf(built.imports ?? [], found);
    }
    return found;
  }

  /** Bytes of JavaScript as the product sends them. */
  async function sizeOf(files: Iterable<string>): Promise<number> {
    const sizes = [...files].map(async (file) => gzipSync(await readFile(join(portal, file)), { level: 9 }).length);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  it.each(
    LANGUAGES.flatMap((language) => [
      ['sign-in page', language, ['src/sign-in/sign-in-screen.tsx', ...words(language, 'sign-in')]] as const,
      ['feed', language, ['src/feed/feed-screen.tsx', ...words(language, 'feed')]] as const,
    ]),
  )('is less than 180 kB for the %s in %s', async (_name, language, sources) => {
    expect(await sizeOf(filesOf([...always(language), ...sources]))).toBeLessThan(180 * kB);
  });

  it('is less than 60 kB more for the dashboard, its charts and all', async () => {
    const before = filesOf(always('en'));
    const dashboard = filesOf(['src/dashboard/dashboard-screen.tsx', ...words('en', 'dashboard')]);
    expect(await sizeOf([...dashboard].filter((file) => !before.has(file)))).toBeLessThan(60 * kB);
  });
});
