export { AskModel, SEALED_ENDPOINT_KEYS, type NamedModel } from './ask-model.js';
export { ChangeSecondReader, type SecondReaderChange } from './change-second-reader.js';
export { jsonIn } from './json-in.js';
export { masked, type Masked, type TakenOut } from './mask.rules.js';
export type { Message, ModelAnswer } from './model-endpoint.js';
export { readyReaches, reads, sameReaches, tidied } from './reach.rules.js';
export { ForgetRemarks } from './forget-remarks.js';
export { ReadText, type TextReading } from './read-text.js';
export {
  READING_PROBLEMS,
  REACH_KINDS,
  type Reach,
  type Reaches,
  type ReachKind,
  type ReadFor,
  type ReadingProblem,
} from './second-reader.js';
export * from './second-reader.facts.js';
export { forgetRemarksSchedule } from './second-reader.jobs.js';
export * from './second-reader.module.js';
export { SEALED_REMARKS } from './second-reader.repository.js';
export { SecondReaderQueries, type SecondReaderView } from './second-reader.queries.js';
