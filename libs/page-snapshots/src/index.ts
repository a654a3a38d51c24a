export { LookAtPage } from './look-at-page.js';
export * from './page.facts.js';
export { pageSchedule } from './page.jobs.js';
export { PageHold, PAGE_CHANGED } from './page-hold.js';
export { PageQueries, type PageView } from './page.queries.js';
export type { PageSnapshot, SeenPage } from './page-snapshot.js';
export * from './page-snapshots.module.js';
export { VisitPages } from './visit-pages.js';
export { WatchPages } from './watch-pages.js';
