/** Specs against servers of others, which only they need: `npm run test:networks`. */
export default {
  rootDir: '../..',
  displayName: 'networks',
  roots: ['<rootDir>/test/networks'],
  testMatch: ['**/*.spec.ts'],
  runner: '<rootDir>/test/runner/built-tree-runner.js',
  setupFilesAfterEnv: ['<rootDir>/test/runner/set-up-worker.js'],
  globalSetup: '<rootDir>/test/runner/build-first.js',
  transform: {},
  maxWorkers: 1,
};
