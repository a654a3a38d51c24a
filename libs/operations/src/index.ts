export { InstallationMetrics } from './installation-metrics.js';
export { OperationsQueries, type FailedShare, type Operations } from './operations.queries.js';
export * from './operations.module.js';
