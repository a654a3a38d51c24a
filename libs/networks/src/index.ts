export * from './connection-facts.js';
export * from './network-adapter.js';
export * from './networks.module.js';
