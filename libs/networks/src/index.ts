export { ConnectAccount, type Connected } from './connect-account.js';
export * from './connection.facts.js';
export { CONNECT_ERRORS, connectionStatus, type ConnectError } from './connection.rules.js';
export {
  CONNECTION_STATUSES,
  type ConnectedAccount,
  type ConnectionRecord,
  type ConnectionStatus,
} from './connection.js';
export { Connections } from './connections.js';
export { DisconnectAccount } from './disconnect-account.js';
export { ForgetDeactivated } from './forget-deactivated.js';
export { toLittleText } from './little-text.rules.js';
export * from './network-adapter.js';
export type { NetworkSignIn } from './network-sign-in.js';
export { Networks } from './networks.js';
export * from './networks.module.js';
