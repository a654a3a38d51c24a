export { ConnectAccount, type Connected } from './connect-account.js';
export * from './connection.facts.js';
export { connectionStatus, localPath } from './connection.rules.js';
export {
  CONNECTION_STATUSES,
  SEALED_MEMOS,
  SEALED_TOKENS,
  type ConnectionRecord,
  type ConnectionStatus,
} from './connection.js';
export { Connections } from './connections.js';
export { DisconnectAccount } from './disconnect-account.js';
export { ForgetDeactivated } from './forget-deactivated.js';
export { Networks } from './networks.js';
export * from './networks.module.js';
export { OwnPosts, type SeenPost } from './own-posts.js';
