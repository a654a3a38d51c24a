import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What starts a server, alone or with a real PostgreSQL under it and perhaps a browser in front. */
const servers = ['apps/{api,sandbox}/**/*.spec.ts', 'test/{browser,faults,journeys}/**/*.spec.ts'];

/** Two sizes of test: those that need nothing, and those that load Nest. */
const unit = {
  name: 'unit',
  include: ['{apps,libs,test}/**/*.spec.ts'],
  exclude: servers,
};
const integration = {
  name: 'integration',
  include: ['{apps,libs}/**/*.int-spec.ts', ...servers],
  globalSetup: ['./test/support/start-postgres.ts', './test/chromium/unpack-browser.ts'],
  // Work is waited for, never time: this only ends what hangs.
  testTimeout: 120_000,
};

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node'], externalConditions: ['node'] } },
  test: {
    // Files of a worker share what they load: most of a file's time would go into loading Nest and TypeORM anew.
    isolate: false,
    pool: 'forks',
    // They wait for PostgreSQL and the browser a third of their time.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    setupFiles: './test/support/reflect.ts',
    projects: [unit, integration].map((test) => ({ extends: true, test })),
  },
});
