export * from './edit.repository.js';
export * from './edits.module.js';
