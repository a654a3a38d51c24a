export { dumpSchema } from './dump-schema.js';
export { migrations } from './migrations.js';
