export { ApprovalRepository, type Decision } from './approval.repository.js';
export * from './certify-version.js';
export { asWritten, certificateForms } from './certificate.rules.js';
export * from './content.module.js';
export * from './create-item.js';
export * from './decide-review.js';
export * from './delete-topic.js';
export {
  PEOPLE_SHOWN,
  type Audience,
  type CaptionDraft,
  type CaptionRecord,
  type Draft,
  type PeopleShown,
  type VersionRecord,
} from './draft.js';
export { isWebAddress, LIMITS, linkProblem, sharedUntil } from './draft.rules.js';
export * from './edit-item.js';
export { isOwn, ownItem } from './item-access.rules.js';
export { HISTORY_STATES, ITEM_STATES, type HistoryState, type ItemState } from './item-state.rules.js';
export { ItemQueries, type ItemDetail, type ItemFilter, type ItemSummary } from './item.queries.js';
export * from './item.repository.js';
export * from './retire-item.js';
export {
  ReviewQueries,
  type FormerDecision,
  type Review,
  type ReviewFilter,
  type ReviewSummary,
} from './review.queries.js';
export * from './screen-version.js';
export * from './submit-item.js';
export * from './version.repository.js';
export * from './item.facts.js';
export * from './version.facts.js';
