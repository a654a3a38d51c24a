export * from './test-database.js';
export * from './queue-engines.js';
