export * from './embedded-postgres.js';
export { removePostgresData } from './postgres-data.js';
