export type * from './certificate.js';
export * from './certificates.module.js';
export * from './check-certificate.js';
export * from './issue-certificate.js';
