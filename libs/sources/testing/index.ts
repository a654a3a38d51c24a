export * from './a-source.js';
export * from './feed-server.js';
