import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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

  /** Bytes of JavaScript as the product sends them: to the browsers of today, and to one that knows gzip alone. */
  async function sizesOf(files: Iterable<string>): Promise<{ brotli: number; gzip: number }> {
    const sizes = { brotli: 0, gzip: 0 };
    for (const file of files) {
      const bytes = await readFile(join(portal, file));
      sizes.brotli += brotliCompressSync(bytes).length;
      sizes.gzip += gzipSync(bytes, { level: 9 }).length;
    }
    return sizes;
  }

  it.each(
    LANGUAGES.flatMap((language) => [
      ['sign-in page', language, ['src/sign-in/sign-in-screen.tsx', ...words(language, 'sign-in')]] as const,
      ['feed', language, ['src/feed/feed-screen.tsx', ...words(language, 'feed')]] as const,
    ]),
  )('is less than 165 kB for the %s in %s, and 188 with gzip', async (_name, language, sources) => {
    const { brotli, gzip } = await sizesOf(filesOf([...always(language), ...sources]));
    expect(brotli).toBeLessThan(165 * kB);
    expect(gzip).toBeLessThan(188 * kB);
  });

  it('is less than 60 kB more for the dashboard, its charts and all', async () => {
    const before = filesOf(always('en'));
    const dashboard = filesOf(['src/dashboard/dashboard-screen.tsx', ...words('en', 'dashboard')]);
    expect((await sizesOf([...dashboard].filter((file) => !before.has(file)))).gzip).toBeLessThan(60 * kB);
  });
});
