export { FindSubjects, type FoundSubjects } from './find-subjects.queries.js';
export { NameSubjects, OPENED_KINDS, type SubjectName } from './name-subjects.queries.js';
export * from './search.js';
export * from './search.module.js';
export { FOUND_KINDS, type Found, type FoundKind } from './search-source.js';
