export * from './share-facts.js';
export * from './share.jobs.js';
export * from './shares.module.js';
