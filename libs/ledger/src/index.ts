export * from './follow-ledger.js';
export * from './follower.js';
export * from './ledger-entry.js';
export * from './ledger.jobs.js';
export * from './ledger.module.js';
export * from './ledger.queries.js';
export { LedgerRepository } from './ledger.repository.js';
