export { COMMENT_FIELDS, COMMENT_LIMITS, type CommentField, type Said, type Thread } from './comment.js';
export * from './comment.facts.js';
export { CommentQueries } from './comment.queries.js';
export * from './comments.module.js';
export { SettleComment } from './settle-comment.js';
export { WriteComment, type CommentOrder } from './write-comment.js';
