export { migrations } from './migrations.js';
export { lookup, secured, securedAppendOnly } from './row-security.js';
