export * from './ledger-export.js';
export * from './ledger-extract.js';
export * from './open-export.js';
export { readWhole } from './read-lines.js';
export * from './seal.rules.js';
export * from './verify-export.js';
export * from './verify-extract.js';
export { DoesNotHold, readTrustedKeys, type Verdict } from './verify.rules.js';
