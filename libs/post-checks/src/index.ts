export { AskToRestore } from './ask-to-restore.js';
export { LookAtPost, type PostSeen } from './look-at-post.js';
export {
  LONGEST_NOTE,
  LONGEST_POST,
  PART_FINDINGS,
  POST_ANSWERS,
  POST_STATES,
  type PartFinding,
  type PostAnswer,
  type PostParts,
  type PostState,
} from './post-check.js';
export { OwnPosts, type OwnPost } from './own-posts.queries.js';
export * from './post-check.facts.js';
export {
  POST_LISTS,
  PostCheckQueries,
  type PostCheckProgress,
  type PostCheckView,
  type PostList,
} from './post-check.queries.js';
export { postCheckSchedule } from './post-checks.jobs.js';
export * from './post-checks.module.js';
export { ReadSoon } from './read-soon.js';
export { VisitPosts } from './visit-posts.js';
