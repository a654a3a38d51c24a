export * from './compose-digests.js';
export { digestSchedule } from './digest.jobs.js';
export * from './digests.module.js';
export * from './pass-over-digests.js';
