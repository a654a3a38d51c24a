export { FollowReach } from './follow-reach.js';
export { type Period } from './period.rules.js';
export { BREAKDOWNS, type Breakdown, type BreakdownRow, type ReachFilter, type ReachPoint } from './reach.queries.js';
export * from './reach.jobs.js';
export { ReachModule } from './reach.module.js';
export { ShowBreakdown } from './show-breakdown.js';
export { ShowSeries } from './show-series.js';
export { ShowSummary, type ReachSummary } from './show-summary.js';
