export { CertificatesOnPaper } from './certificates-on-paper.js';
export * from './record.module.js';
export { VersionList, type VersionOfItem } from './version-list.queries.js';
export { VERSION_STATES, type VersionState } from './version-state.rules.js';
