export * from './add-note.js';
export { CASE_STATES, type CaseState } from './case-state.rules.js';
export { CaseQueries, type CaseFilter, type ListedCase, type OpenedCase } from './case.queries.js';
export * from './change-case.js';
export { CRITERIA, missingCriteria, type Criteria, type Criterion } from './criteria.rules.js';
export { exportCase } from './export-case.rules.js';
export type { SafetyCase } from './safety-case.js';
export * from './safety.module.js';
export * from './set-clock.js';
