export { BOUNDS, type Bounds } from './bounds.js';
export { Connections } from './connections.js';
export { closeUnread, hasUnread } from './close-unread.js';
