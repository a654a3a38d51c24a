export {
  FREEZE_CAUSES,
  FREEZE_SCOPES,
  whyStopped,
  type FreezeCause,
  type FreezeReach,
  type FreezeScope,
  type FreezeView,
  type PastFreeze,
} from './freeze.js';
export * from './freeze.facts.js';
export { FreezeQueries, REACHES } from './freeze.queries.js';
export { FreezeRestored } from './freeze-restored.js';
export * from './freezes.module.js';
export { LiftFreeze } from './lift-freeze.js';
export { reachOf, StartFreeze, type FreezeOrder } from './start-freeze.js';
