export { AddResponsibility } from './add-responsibility.js';
export { ChangeDeputy } from './change-deputy.js';
export { ChangeResponsibility } from './change-responsibility.js';
export { DECIDING_ROLES, type DeputyOrder, type DeputyView, type LocalDay } from './deputy.js';
export * from './deputy.facts.js';
export { DeputyQueries, type Decider } from './deputy.queries.js';
export { Deputies } from './deputies.js';
export { EndDeputy } from './end-deputy.js';
export { EndResponsibility } from './end-responsibility.js';
export type { Gap, Stretch } from './gaps.rules.js';
export { NameDeputy } from './name-deputy.js';
export { Responsibilities, type Responsible } from './responsibilities.js';
export {
  RESPONSIBILITY_KINDS,
  type Concern,
  type ResponsibilityKind,
  type ResponsibilityOrder,
  type ResponsibilityView,
} from './responsibility.js';
export * from './responsibility.facts.js';
export { ResponsibilityQueries } from './responsibility.queries.js';
export * from './responsibilities.module.js';
