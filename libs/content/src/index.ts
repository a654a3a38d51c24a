export type { Decision } from './approval.repository.js';
export * from './content.module.js';
export * from './create-item.js';
export * from './create-topic.js';
export * from './decide-review.js';
export * from './delete-topic.js';
export type { Audience, CaptionDraft, CaptionRecord, Draft, VersionRecord } from './draft.js';
export { LIMITS } from './draft.rules.js';
export * from './edit-item.js';
export * from './import-items.js';
export { ITEM_STATES, type ItemState } from './item-state.rules.js';
export {
  ItemQueries,
  type ItemDetail,
  type ItemFilter,
  type ItemSummary,
  type KeptFindings,
  type Person,
} from './item.queries.js';
export * from './retire-item.js';
export { ReviewQueries, type Review, type ReviewFilter, type ReviewSummary } from './review.queries.js';
export { foldForSearch } from './search-text.rules.js';
export * from './share-count.repository.js';
export * from './submit-item.js';
export * from './topic.queries.js';
export * from './topic.repository.js';
