export { CertificatesOnPaper } from './certificates-on-paper.js';
export { ItemRecords } from './item-records.js';
export * from './record.facts.js';
export * from './record.module.js';
export { VersionList, type VersionOfItem } from './version-list.queries.js';
export { VERSION_STATES, type VersionState } from './version-state.rules.js';
export { TakeRecord } from './take-record.js';
