export * from './speak-to.js';
