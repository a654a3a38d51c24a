export * from './audience-size.queries.js';
export type { CaptionLine } from './caption-line.rules.js';
export type { FeedDetail, FeedItem } from './feed-item.js';
export type { FeedFilter } from './feed-page.queries.js';
export { FeedShares } from './feed-share.repository.js';
export * from './feed.module.js';
export * from './feed.queries.js';
export * from './new-content.queries.js';
export * from './shareable-content.queries.js';
