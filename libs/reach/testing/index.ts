export * from './share-rows.js';
