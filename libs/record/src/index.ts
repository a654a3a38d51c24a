export { CertificatesOnPaper } from './certificates-on-paper.js';
export * from './record.module.js';
