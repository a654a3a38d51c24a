export * from './approval-queue.module.js';
export * from './approval-view.queries.js';
export * from './approval-wait.facts.js';
export * from './approval-wait.jobs.js';
export * from './confirm-condition.js';
export { DueSteps } from './due-steps.queries.js';
export * from './look-at-waits.js';
export { RouteReachQueries, type RouteReach } from './route-reach.queries.js';
export { LEFT, type Left } from './step-wait.entity.js';
