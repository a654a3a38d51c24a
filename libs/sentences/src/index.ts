export * from './said-error.js';
export * from './sentence.js';
