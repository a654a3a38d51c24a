export type { ToldBy } from './choices.rules.js';
export * from './compose-message.js';
export * from './kinds.js';
export * from './notification-kind.js';
export type { About } from './notification.entity.js';
export * from './notifications.module.js';
export * from './tell.js';
