export * from './approved-texts.js';
export { AskReviewer, type TextToReview } from './ask-reviewer.js';
export { DecideText, type TextDecision } from './decide-text.js';
export * from './own-text.rules.js';
export * from './text-review.facts.js';
export { SecondLook } from './second-look.js';
export { TextReviewQueries, type TextReviewFilter, type TextReviewView } from './text-review.queries.js';
export type { TextReviewState } from './text-review.js';
export * from './text-reviews.module.js';
