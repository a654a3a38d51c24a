export { adapterKeepsItsPromises } from './adapter-contract.js';
export { DoubleServer, type Answer, type Asked } from './double-server.js';
export type { Behaviour, NetworkStage, Refusal } from './network-stage.js';
