export * from './outcome.rules.js';
export * from './publication.rules.js';
export * from './share.js';
export * from './share.errors.js';
export * from './share.facts.js';
