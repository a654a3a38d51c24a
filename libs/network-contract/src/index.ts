export * from './answer.rules.js';
export * from './connected-account.js';
export { multipart } from './multipart.rules.js';
export { readServer } from './named-server.rules.js';
export * from './network-adapter.js';
export { NetworkClient, type Call, type CallResult, type NetworkAnswer } from './network-client.js';
export * from './network-sign-in.js';
export * from './same-text.rules.js';
