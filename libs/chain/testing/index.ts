export * from './a-chain.js';
