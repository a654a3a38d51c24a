export * from './import-items.js';
export * from './imports.module.js';
