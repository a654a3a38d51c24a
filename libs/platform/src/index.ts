export * from './columns-of.js';
export * from './configuration.js';
export { dataSourceOptions, openDataSource } from './data-source.js';
export * from './database-away.js';
export * from './database-clock.js';
export * from './database-signals.js';
export * from './database.js';
export { endInTime } from './end-in-time.js';
export {
  addressFault,
  addressProblem,
  guardedConnector,
  isPrivateAddress,
  type AddressFault,
} from './guarded-agent.js';
export * from './guarded-fetch.js';
export * from './insert-unless-there.js';
export * from './job-contract.js';
export * from './job-queue.js';
export * from './job-runner.js';
export * from './log.js';
export * from './migrate.js';
export * from './organisation-column.js';
export * from './platform.module.js';
export { queryPrepared } from './query-prepared.js';
export * from './schedules.js';
export * from './secret-box.js';
export { refuseWithoutKeys } from './secret-keys.js';
export * from './settings.js';
export * from './signatures.js';
export * from './tokens.js';
