import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const withDatabase = { globalSetup: './test/support/start-postgres.ts' };

/** Four sizes of test: unit (no I/O), integration (real Postgres), journeys (both apps over HTTP), browser (real Chromium). */
const sizes: Record<string, TestProjectInlineConfiguration['test']> = {
  unit: {
    include: ['{apps,libs,test}/**/*.spec.ts'],
    exclude: ['test/{journeys,browser,faults}/**'],
  },
  integration: { ...withDatabase, include: ['{apps,libs}/**/*.int-spec.ts', 'test/faults/**/*.spec.ts'] },
  journeys: { ...withDatabase, include: ['test/journeys/**/*.spec.ts'] },
  browser: {
    globalSetup: ['./test/support/start-postgres.ts', './test/chromium/unpack-browser.ts'],
    include: ['test/browser/**/*.spec.ts'],
    testTimeout: 120_000,
  },
};

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node'], externalConditions: ['node'] } },
  test: {
    // Files of a worker share what they load: most of a file's time would go into loading Nest and TypeORM anew.
    isolate: false,
    pool: 'forks',
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    setupFiles: './test/support/reflect.ts',
    projects: Object.entries(sizes).map(([name, test]) => ({ extends: true, test: { name, ...test } })),
  },
});
