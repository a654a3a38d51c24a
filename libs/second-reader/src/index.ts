export { ChangeSecondReader, type SecondReaderChange } from './change-second-reader.js';
export { ReadText, type TextReading } from './read-text.js';
export { READING_PROBLEMS, REACH_KINDS, type ReachKind, type ReadingProblem } from './second-reader.js';
export * from './second-reader.facts.js';
export * from './second-reader.module.js';
export { SecondReaderQueries, type SecondReaderView } from './second-reader.queries.js';
