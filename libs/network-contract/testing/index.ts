export { DoubleServer, type Answer, type Asked } from './double-server.js';
export type { Behaviour, NetworkStage } from './network-stage.js';
