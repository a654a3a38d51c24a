export { ChangeDeputy } from './change-deputy.js';
export { DECIDING_ROLES, type DeputyOrder, type DeputyView, type LocalDay } from './deputy.js';
export * from './deputy.facts.js';
export { DeputyQueries, type Decider } from './deputy.queries.js';
export { Deputies } from './deputies.js';
export { EndDeputy } from './end-deputy.js';
export { NameDeputy } from './name-deputy.js';
export { RESPONSIBILITY_KINDS, type ResponsibilityKind } from './responsibility.js';
export * from './responsibilities.module.js';
