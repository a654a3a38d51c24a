export * from './added-up.js';
export * from './share-rows.js';
