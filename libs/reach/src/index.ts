export * from './reach.jobs.js';
export * from './reach.module.js';
