export * from './approval-queue.module.js';
export * from './approval-view.queries.js';
export * from './approval-wait.facts.js';
export * from './approval-wait.jobs.js';
export * from './confirm-condition.js';
export * from './look-at-waits.js';
export { OpenApprovals, type OpenApproval } from './open-approvals.queries.js';
export { RouteReachQueries, type RouteReach } from './route-reach.queries.js';
export { LEFT, type Left } from './step-wait.entity.js';
