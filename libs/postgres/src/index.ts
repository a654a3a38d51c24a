export { attachPostgres } from './attach-postgres.js';
export { copyPostgresData, type CopyTarget } from './copy-postgres-data.js';
export * from './embedded-postgres.js';
export { removePostgresData } from './postgres-data.js';
export { PASSWORDS_FILE } from './postgres-logins.js';
export * from './restore-postgres-data.js';
export type { RunningPostgres } from './running-postgres.js';
