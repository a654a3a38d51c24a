export { ClickCounts } from './click-counts.queries.js';
export * from './link-facts.js';
export * from './link.jobs.js';
export * from './links.module.js';
