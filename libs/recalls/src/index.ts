export {
  RECALLED_LINKS,
  whyRecalled,
  whyTakenBack,
  type RecalledLinks,
  type RecallRecord,
  type RecallView,
} from './recall.js';
export * from './recall.facts.js';
export { RecallQueries } from './recall.queries.js';
export { RecallRepository, type RecallMark } from './recall.repository.js';
export * from './recalls.module.js';
