import { availableParallelism } from 'node:os';

/** Specs are found as they are written and run as they were built, in Node itself: see the runner. */
const project = {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  runner: '<rootDir>/test/runner/built-tree-runner.js',
  setupFilesAfterEnv: ['<rootDir>/test/runner/set-up-worker.js'],
  transform: {},
};

/** What starts a server, alone or with a real PostgreSQL under it and perhaps a browser in front. */
const servers = ['apps/api', 'apps/sandbox', 'test/browser', 'test/faults', 'test/journeys'];

/** Two sizes of test: those that need nothing, and those that load Nest. */
const unit = {
  ...project,
  displayName: 'unit',
  testMatch: ['**/*.spec.ts'],
  // What needs servers of others has a configuration of its own.
  testPathIgnorePatterns: [...servers, 'test/networks'].map((folder) => `<rootDir>/${folder}/`),
  globalSetup: '<rootDir>/test/runner/build-first.js',
};
const integration = {
  ...project,
  displayName: 'integration',
  testMatch: ['**/*.int-spec.ts', ...servers.map((folder) => `<rootDir>/${folder}/**/*.spec.ts`)],
  globalSetup: '<rootDir>/test/runner/start-engines.js',
  globalTeardown: '<rootDir>/test/runner/stop-engines.js',
};

// Specs name files by their place in the tree, wherever Jest was started.
process.chdir(import.meta.dirname);

export default {
  // They wait for PostgreSQL and the browser a third of their time.
  maxWorkers: availableParallelism() + 1,
  projects: [unit, integration],
};
