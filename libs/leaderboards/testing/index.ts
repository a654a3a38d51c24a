export * from './histories.js';
export * from './naive-scores.js';
