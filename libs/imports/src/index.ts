export * from './import-items.js';
export * from './imports.module.js';
export { readFollowed } from './read-followed.js';
export type { FollowedEntry, FollowedFeed } from './read-source.rules.js';
export { canonicalLink, type SourceEntry } from './source-entry.rules.js';
export { StoreDrafts } from './store-drafts.js';
