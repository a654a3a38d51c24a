export * from './actor.js';
export * from './clock.js';
export * from './command-line.js';
export * from './cursor.js';
export * from './domain-error.js';
export * from './id.js';
export * from './list-place.js';
export * from './vocabulary.js';
