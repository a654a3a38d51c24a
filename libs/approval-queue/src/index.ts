export * from './approval-queue.module.js';
export * from './approval-view.queries.js';
export * from './confirm-condition.js';
export { RouteReachQueries, type RouteReach } from './route-reach.queries.js';
